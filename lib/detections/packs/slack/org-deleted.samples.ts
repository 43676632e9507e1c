import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "./sample-entry";

export const orgDeletedSamples: RuleSamples = {
  matching: [
    {
      name: "By a person",
      event: entry("organization_deleted", organization),
      title: "Dagny Roth deleted the organization Larkmoor Ceramics",
    },
    {
      name: "Of which only the domain is known",
      event: entry("organization_deleted", {
        type: "enterprise",
        enterprise: { domain: "larkmoor" },
      }),
      title: "Dagny Roth deleted the organization larkmoor",
    },
  ],
  nearly: [
    {
      name: "Created",
      event: entry("organization_created", organization),
    },
    {
      name: "A workspace was deleted",
      event: entry("workspace_deleted", studio),
    },
  ],
};
