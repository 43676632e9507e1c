import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, organization, piet } from "./sample-entry";

export const serviceOwnerTransferredSamples: RuleSamples = {
  matching: [
    {
      name: "To a person",
      event: entry("service_owner_transferred", aUser(piet)),
      title: "Dagny Roth handed the primary ownership of Glaze Studio over to Piet Osei",
    },
    {
      name: "To somebody unnamed",
      event: entry("service_owner_transferred", organization),
      title: "Dagny Roth handed the primary ownership of Larkmoor Ceramics over to somebody else",
    },
  ],
  nearly: [
    {
      name: "Made an owner among others",
      event: entry("role_change_to_owner", aUser(piet)),
    },
    {
      name: "Ownership, not the primary one",
      event: entry("owner_transferred", aUser(piet)),
    },
  ],
};
