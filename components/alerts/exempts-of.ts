import type { Exempt } from "@/components/detections/exceptions/exempt";
import type { LogEventDto } from "@/lib/log-events/contract";

import { indicatorsOf } from "./indicators-of";

const kinds: Readonly<Record<string, Exempt["kind"]>> = { email: "USER", ip: "IP" };
const mostShown = 6;

/** The people and addresses of an alert's events that a rule can pass over, those of the most events first, at most 6. */
export function exemptsOf(events: readonly Pick<LogEventDto, "indicators">[]): Exempt[] {
  return indicatorsOf(events)
    .flatMap(({ kind, value }) => {
      const exempts = kinds[kind];
      return exempts ? [{ kind: exempts, value }] : [];
    })
    .slice(0, mostShown);
}
