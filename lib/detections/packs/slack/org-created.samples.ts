import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "./sample-entry";

export const orgCreatedSamples: RuleSamples = {
  matching: [
    {
      name: "By a person",
      event: entry("organization_created", organization),
      title: "Dagny Roth created the organization Larkmoor Ceramics",
    },
    {
      name: "By nobody named",
      event: entry("organization_created", organization, { actor: null }),
      title: "Somebody created the organization Larkmoor Ceramics",
    },
  ],
  nearly: [
    {
      name: "Deleted",
      event: entry("organization_deleted", organization),
    },
    {
      name: "A workspace was created",
      event: entry("workspace_created", studio),
    },
  ],
};
