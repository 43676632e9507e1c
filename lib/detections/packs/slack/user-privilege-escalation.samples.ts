import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, piet } from "./sample-entry";

export const userPrivilegeEscalationSamples: RuleSamples = {
  matching: [
    {
      name: "Made an admin",
      event: entry("role_change_to_admin", aUser(piet)),
      title: "Dagny Roth made Piet Osei an admin",
      severity: "CRITICAL",
    },
    {
      name: "Made an owner",
      event: entry("role_change_to_owner", aUser(piet)),
      title: "Dagny Roth made Piet Osei an owner",
      severity: "CRITICAL",
    },
    {
      name: "Ownership handed over",
      event: entry("owner_transferred", aUser(piet)),
      title: "Dagny Roth handed the ownership of Glaze Studio over to Piet Osei",
      severity: "CRITICAL",
    },
    {
      name: "A role of its own",
      event: entry(
        "permissions_assigned",
        { type: "role", role: { id: "Rl0AUDIT", name: "Export admin", type: "system" } },
        { details: { target_user: "W0PIETOSEI" } },
      ),
      title: "Dagny Roth gave W0PIETOSEI the role Export admin",
      severity: "MEDIUM",
    },
  ],
  nearly: [
    {
      name: "Made a member",
      event: entry("role_change_to_user", aUser(piet)),
    },
    {
      name: "A role taken away",
      event: entry("permissions_removed", {
        type: "role",
        role: { id: "Rl0AUDIT", name: "Export admin", type: "system" },
      }),
    },
  ],
};
