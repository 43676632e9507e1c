import type { RuleSamples } from "../../rule-samples";
import { aUser, entry } from "../slack/sample-entry";

const guest = aUser({
  id: "U0NILSBAY",
  name: "Nils Bay",
  email: "nils@bay.example",
  team: "T0BAY",
});

export const guestExpirationClearedSamples: RuleSamples = {
  matching: [
    {
      name: "A guest",
      event: entry("guest_expiration_cleared", guest),
      title: "Dagny Roth lets the guest Nils Bay stay without end",
    },
    {
      name: "A guest without a name, by nobody known",
      event: entry(
        "guest_expiration_cleared",
        { type: "user", user: { id: "U0NILSBAY" } },
        { actor: {} },
      ),
      title: "Somebody lets the guest U0NILSBAY stay without end",
    },
  ],
  nearly: [
    {
      name: "A last day was set",
      event: entry("guest_expiration_set", guest, { details: { expires_on: 1_775_203_200 } }),
    },
    { name: "The last day came", event: entry("guest_expired", guest) },
  ],
};
