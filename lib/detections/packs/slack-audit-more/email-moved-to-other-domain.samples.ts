import type { RuleSamples } from "../../rule-samples";
import { aUser, dagny, entry, piet } from "../slack/sample-entry";

const moved = (previous_value: unknown, new_value: unknown, user = piet) =>
  entry("user_email_updated", aUser(user), { details: { previous_value, new_value } });

export const emailMovedToOtherDomainSamples: RuleSamples = {
  matching: [
    {
      name: "Somebody else's",
      event: moved("piet.osei@larkmoor.example", "piet@freemail.example"),
      title:
        "Dagny Roth changed the address of Piet Osei from piet.osei@larkmoor.example to piet@freemail.example",
    },
    {
      name: "Their own",
      event: moved("dagny.roth@larkmoor.example", "D.Roth@Larkmoor-Ceramics.example", dagny),
      title:
        "Dagny Roth changed their own address from dagny.roth@larkmoor.example to D.Roth@Larkmoor-Ceramics.example",
    },
  ],
  nearly: [
    {
      name: "A new name",
      event: moved("piet.holm@larkmoor.example", "piet.osei@larkmoor.example"),
    },
    { name: "Another case", event: moved("piet@larkmoor.example", "Piet@LARKMOOR.example") },
    { name: "A subdomain", event: moved("piet@kilns.larkmoor.example", "piet@larkmoor.example") },
    { name: "The old one is not told", event: moved(null, "piet@freemail.example") },
  ],
};
