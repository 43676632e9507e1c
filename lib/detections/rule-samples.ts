import type { Severity } from "@/lib/kernel/severity";

/** An event as Slack sends it, and what the rule saw before it, oldest first, where it has a memory. */
export type Sample = {
  name: string;
  event: Record<string, unknown>;
  past?: Record<string, unknown>[];
};

/** Events that show what a rule is about, and that it is tested with. */
export type RuleSamples = {
  /** At least two; severity where it is not the rule's own. */
  matching: (Sample & { title: string; severity?: Severity })[];
  /** At least two that look alike and are something else. */
  nearly: Sample[];
};
