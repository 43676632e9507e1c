import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, piet } from "../slack/sample-entry";

export const failedSignInBurstSamples: RuleSamples = {
  matching: [
    {
      name: "A wrong password",
      event: entry("user_login_failed", aUser(piet), { details: { type: "password" } }),
      title: "Signing in as Piet Osei failed again and again within an hour",
    },
    {
      name: "The entry names the actor alone",
      event: entry("user_login_failed", null),
      title: "Signing in as Dagny Roth failed again and again within an hour",
    },
  ],
  nearly: [
    { name: "It succeeded", event: entry("user_login", aUser(piet)) },
    {
      name: "A password was to be reset",
      event: entry("user_password_reset_requested", aUser(piet)),
    },
  ],
};
