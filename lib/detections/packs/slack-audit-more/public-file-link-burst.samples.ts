import type { RuleSamples } from "../../rule-samples";
import { entry } from "../slack/sample-entry";

const file = { type: "file", file: { id: "F0KILNLOG", name: "kiln-log.csv", filetype: "csv" } };

export const publicFileLinkBurstSamples: RuleSamples = {
  matching: [
    {
      name: "A public link",
      event: entry("file_public_link_created", file),
      title: "Dagny Roth made public links to many files within an hour",
    },
    {
      name: "A public link by nobody known, to nothing known",
      event: entry("file_public_link_created", null, { actor: {} }),
      title: "Somebody made public links to many files within an hour",
    },
  ],
  nearly: [
    { name: "A link was revoked", event: entry("file_public_link_revoked", file) },
    { name: "Shared in a channel", event: entry("file_shared", file) },
  ],
};
