import type { Severity } from "@/lib/kernel/severity";

/** Events that show what a rule is about, and that it is tested with. */
export type RuleSamples = {
  /** At least two; severity where it is not the rule's own. */
  matching: {
    name: string;
    event: Record<string, unknown>;
    title: string;
    severity?: Severity;
  }[];
  /** At least two that look alike and are something else. */
  nearly: { name: string; event: Record<string, unknown> }[];
};
