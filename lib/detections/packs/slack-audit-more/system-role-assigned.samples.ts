import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, piet } from "../slack/sample-entry";

const role = (name: string) => ({ type: "role", role: { id: "Rl0KEYS", name, type: "system" } });

export const systemRoleAssignedSamples: RuleSamples = {
  matching: [
    {
      name: "To a person",
      event: entry("role_assigned", role("Security Admin"), {
        details: { affected_user: "W0PIETOSEI" },
      }),
      title: "Dagny Roth gave W0PIETOSEI the role Security Admin",
    },
    {
      name: "To a group",
      event: entry("role_added_to_usergroup", {
        ...role("Exports Admin"),
        usergroup: { id: "S0FIRERS", name: "firers" },
      }),
      title: "Dagny Roth gave firers the role Exports Admin",
    },
  ],
  nearly: [
    {
      name: "A role for channels",
      event: entry("role_assigned", role("Channel Management Admin")),
    },
    { name: "Taken away", event: entry("role_removed", role("Security Admin")) },
    { name: "No role is named", event: entry("role_assigned", aUser(piet)) },
  ],
};
