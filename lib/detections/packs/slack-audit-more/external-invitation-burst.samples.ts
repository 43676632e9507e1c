import type { RuleSamples } from "../../rule-samples";
import { aUser, entry } from "../slack/sample-entry";

const channel = {
  type: "channel",
  channel: { id: "C0ORDERS", name: "orders", privacy: "private" },
};
const guest = aUser({
  id: "U0NILSBAY",
  name: "Nils Bay",
  email: "nils@bay.example",
  team: "T0BAY",
});

export const externalInvitationBurstSamples: RuleSamples = {
  matching: [
    {
      name: "A guest",
      event: entry("guest_created", guest),
      title: "Dagny Roth invited many people from outside within an hour",
    },
    {
      name: "A company to a channel",
      event: entry("external_shared_channel_invite_sent", channel, {
        details: { external_user_email: "nils@bay.example", external_organization_name: "Bay" },
      }),
      title: "Dagny Roth invited many people from outside within an hour",
    },
    {
      name: "Somebody to direct messages",
      event: entry("connect_dm_invite_generated", null),
      title: "Dagny Roth invited many people from outside within an hour",
    },
  ],
  nearly: [
    { name: "A colleague joined", event: entry("user_created", guest) },
    {
      name: "An invitation was taken back",
      event: entry("external_shared_channel_invite_revoked", channel),
    },
    {
      name: "Another company's invitation was accepted",
      event: entry("connect_dm_invite_accepted", null),
    },
  ],
};
