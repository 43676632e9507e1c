import { HealthBadge, type HealthTone } from "@/components/ui/health-badge";
import type { HealthState } from "@/lib/log-sources/health-contract";

/** Each state's word, and how alarming it looks. */
export const healthLooks: Record<HealthState, { word: string; tone: HealthTone }> = {
  SETUP_UNFINISHED: { word: "Setup unfinished", tone: "waiting" },
  HEALTHY: { word: "Healthy", tone: "ok" },
  DELAYED: { word: "Delayed", tone: "warning" },
  QUIET: { word: "Quiet", tone: "warning" },
  NEEDS_ATTENTION: { word: "Needs attention", tone: "failing" },
  PAUSED: { word: "Paused", tone: "paused" },
};

export function SourceHealthBadge({ state }: { state: HealthState }) {
  const { word, tone } = healthLooks[state];
  return <HealthBadge tone={tone}>{word}</HealthBadge>;
}
