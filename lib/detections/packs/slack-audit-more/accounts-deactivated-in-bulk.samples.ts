import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, piet } from "../slack/sample-entry";

export const accountsDeactivatedInBulkSamples: RuleSamples = {
  matching: [
    {
      name: "A member",
      event: entry("user_deactivated", aUser(piet)),
      title: "Dagny Roth deactivated many accounts within an hour",
    },
    {
      name: "A guest",
      event: entry("guest_deactivated", aUser(piet)),
      title: "Dagny Roth deactivated many accounts within an hour",
    },
  ],
  nearly: [
    { name: "A guest whose time was over", event: entry("guest_expired", aUser(piet)) },
    { name: "Reactivated", event: entry("user_reactivated", aUser(piet)) },
  ],
};
