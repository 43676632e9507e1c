import type { RuleSamples } from "../../rule-samples";
import { entry } from "./sample-entry";

export const legalHoldPolicyModifiedSamples: RuleSamples = {
  matching: [
    {
      name: "Released",
      event: entry("legal_hold_policy_released", {
        type: "legal_hold_policy",
        legal_hold_policy: { id: "Lh0CLAY", name: "Clay dispute" },
      }),
      title: "Dagny Roth released the legal hold Clay dispute",
    },
    {
      name: "People taken out",
      event: entry(
        "legal_hold_policy_entities_deleted",
        { type: "legal_hold_policy", legal_hold_policy: { id: "Lh0CLAY", name: "Clay dispute" } },
        { details: { entity_ids: ["W0PIETOSEI"] } },
      ),
      title: "Dagny Roth took people or channels out of the legal hold Clay dispute",
    },
    {
      name: "Exceptions made",
      event: entry("legal_hold_policy_exclusion_added", null),
      title: "Dagny Roth made exceptions to a legal hold",
    },
    {
      name: "Changed",
      event: entry("legal_hold_policy_updated", null, {
        details: { old_legal_hold_policy: { id: "Lh0CLAY", name: "Clay dispute" } },
      }),
      title: "Dagny Roth changed the legal hold Clay dispute",
    },
  ],
  nearly: [
    {
      name: "Created",
      event: entry("legal_hold_policy_created", {
        type: "legal_hold_policy",
        legal_hold_policy: { id: "Lh0CLAY", name: "Clay dispute" },
      }),
    },
    {
      name: "An exception was taken back",
      event: entry("legal_hold_policy_exclusion_deleted", {
        type: "legal_hold_policy",
        legal_hold_policy: { id: "Lh0CLAY", name: "Clay dispute" },
      }),
    },
  ],
};
