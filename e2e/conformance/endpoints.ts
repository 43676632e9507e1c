import { simulatedLogs } from "@/lib/testing/simulated-logs";

/** Does something for each log's endpoint, so that a fault counts the calls of each by itself. */
export function eachEndpoint(act: (endpoint: string) => unknown): void {
  for (const { endpoint } of Object.values(simulatedLogs)) act(endpoint);
}
