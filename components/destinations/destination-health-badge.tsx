import { HealthBadge, type HealthTone } from "@/components/ui/health-badge";
import type { DestinationHealth } from "@/lib/destinations/health-contract";

/** Each state's word, and how alarming it looks. */
export const healthLooks: Record<DestinationHealth["state"], { word: string; tone: HealthTone }> = {
  SETUP_UNFINISHED: { word: "Setup unfinished", tone: "waiting" },
  HEALTHY: { word: "Healthy", tone: "ok" },
  NEEDS_ATTENTION: { word: "Needs attention", tone: "failing" },
  PAUSED: { word: "Paused", tone: "paused" },
};

export function DestinationHealthBadge({ state }: { state: DestinationHealth["state"] }) {
  const { word, tone } = healthLooks[state];
  return <HealthBadge tone={tone}>{word}</HealthBadge>;
}
