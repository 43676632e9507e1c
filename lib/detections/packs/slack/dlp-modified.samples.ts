import type { RuleSamples } from "../../rule-samples";
import { entry } from "./sample-entry";

export const dlpModifiedSamples: RuleSamples = {
  matching: [
    {
      name: "Rule switched off",
      event: entry("native_dlp_rule_deactivated", {
        type: "dlp_rule",
        dlp_rule: { id: "Dl0CARDS", title: "Card numbers" },
      }),
      title: "Dagny Roth switched off the data loss prevention rule Card numbers",
    },
    {
      name: "Finding deleted",
      event: entry("native_dlp_violation_deleted", null),
      title: "Dagny Roth deleted a finding of data loss prevention",
      severity: "MEDIUM",
    },
  ],
  nearly: [
    {
      name: "Rule edited",
      event: entry("native_dlp_rule_edited", null),
    },
    {
      name: "Rule switched on again",
      event: entry("native_dlp_rule_reactivated", null),
    },
  ],
};
