import type { RuleSamples } from "../../rule-samples";
import { entry } from "./sample-entry";

export const privateChannelMadePublicSamples: RuleSamples = {
  matching: [
    {
      name: "A channel with a name",
      event: entry("private_channel_converted_to_public", {
        type: "channel",
        channel: { id: "C0GLAZES", name: "glaze-recipes", privacy: "public" },
      }),
      title: "Dagny Roth made the private channel #glaze-recipes public",
    },
    {
      name: "A channel without a name",
      event: entry("private_channel_converted_to_public", {
        type: "channel",
        channel: { id: "C0GLAZES" },
      }),
      title: "Dagny Roth made the private channel C0GLAZES public",
    },
  ],
  nearly: [
    {
      name: "The other way round",
      event: entry("public_channel_converted_to_private", {
        type: "channel",
        channel: { id: "C0GLAZES", name: "glaze-recipes", privacy: "public" },
      }),
    },
    {
      name: "Archived",
      event: entry("private_channel_archive", {
        type: "channel",
        channel: { id: "C0GLAZES", name: "glaze-recipes", privacy: "public" },
      }),
    },
  ],
};
