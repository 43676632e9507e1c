import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, piet } from "./sample-entry";

export const userPrivilegeChangedToUserSamples: RuleSamples = {
  matching: [
    {
      name: "An admin",
      event: entry("role_change_to_user", aUser(piet)),
      title: "Dagny Roth took the elevated role of Piet Osei away",
    },
    {
      name: "Somebody of whom only the address is known",
      event: entry("role_change_to_user", {
        type: "user",
        user: { email: "piet.osei@larkmoor.example" },
      }),
      title: "Dagny Roth took the elevated role of piet.osei@larkmoor.example away",
    },
  ],
  nearly: [
    {
      name: "Made an admin",
      event: entry("role_change_to_admin", aUser(piet)),
    },
    {
      name: "Made a guest",
      event: entry("role_change_to_guest", aUser(piet)),
    },
  ],
};
