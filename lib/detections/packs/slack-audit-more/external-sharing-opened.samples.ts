import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "../slack/sample-entry";

export const externalSharingOpenedSamples: RuleSamples = {
  matching: [
    {
      name: "Public links are allowed",
      event: entry("pref.disallow_public_file_urls", studio, {
        details: { previous_value: true, new_value: false },
      }),
      title: "Dagny Roth allowed public links to files in Glaze Studio",
    },
    {
      name: "Everybody may write to other companies",
      event: entry("pref.who_can_dm_anyone", organization, {
        details: { previous_value: { type: ["ADMINS"] }, new_value: { type: ["EVERYONE"] } },
      }),
      title:
        "Dagny Roth let more people write to other companies from Larkmoor Ceramics, from type: ADMINS to type: EVERYONE",
    },
    {
      name: "Invitations are let in; before is not told",
      event: entry("pref.can_receive_shared_channels_invites", organization, {
        details: { new_value: "on" },
      }),
      title: "Dagny Roth allowed channels of other companies in Larkmoor Ceramics",
    },
  ],
  nearly: [
    {
      name: "Public links are forbidden",
      event: entry("pref.disallow_public_file_urls", studio, {
        details: { previous_value: false, new_value: true },
      }),
    },
    {
      name: "Fewer may share channels",
      event: entry("pref.who_can_manage_ext_shared_channels", organization, {
        details: { previous_value: { type: ["EVERYONE"] }, new_value: { type: ["ADMINS"] } },
      }),
    },
    {
      name: "More may create channels among colleagues",
      event: entry("pref.who_can_create_private_channels", organization, {
        details: { previous_value: { type: ["ADMINS"] }, new_value: { type: ["EVERYONE"] } },
      }),
    },
  ],
};
