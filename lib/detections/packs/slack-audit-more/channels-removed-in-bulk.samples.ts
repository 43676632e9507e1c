import type { RuleSamples } from "../../rule-samples";
import { entry } from "../slack/sample-entry";

const channel = { type: "channel", channel: { id: "C0SHARDS", name: "shards", privacy: "public" } };

export const channelsRemovedInBulkSamples: RuleSamples = {
  matching: [
    {
      name: "Archived",
      event: entry("public_channel_archive", channel),
      title: "Dagny Roth archived many channels within an hour",
    },
    {
      name: "Deleted",
      event: entry("private_channel_deleted", channel),
      title: "Dagny Roth deleted many channels within an hour",
      severity: "HIGH",
    },
  ],
  nearly: [
    { name: "Brought back", event: entry("public_channel_unarchive", channel) },
    { name: "Made private", event: entry("public_channel_converted_to_private", channel) },
  ],
};
