import type { RuleSamples } from "../../rule-samples";
import { entry, studio } from "./sample-entry";

export const ekmUnenrolledSamples: RuleSamples = {
  matching: [
    {
      name: "A workspace",
      event: entry("ekm_unenrolled", studio),
      title: "Dagny Roth took Glaze Studio out of Enterprise Key Management",
    },
    {
      name: "Without an entity",
      event: entry("ekm_unenrolled", null),
      title: "Dagny Roth took Glaze Studio out of Enterprise Key Management",
    },
  ],
  nearly: [
    {
      name: "Enrolled",
      event: entry("ekm_enrolled", studio),
    },
    {
      name: "A key was removed",
      event: entry("ekm_key_removed", studio),
    },
  ],
};
