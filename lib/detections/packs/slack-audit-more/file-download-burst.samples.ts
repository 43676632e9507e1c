import type { RuleSamples } from "../../rule-samples";
import { entry } from "../slack/sample-entry";

const file = { type: "file", file: { id: "F0GLAZES", name: "glaze-recipes.xlsx" } };

export const fileDownloadBurstSamples: RuleSamples = {
  matching: [
    {
      name: "A file",
      event: entry("file_downloaded", file),
      title: "Dagny Roth downloaded very many files within an hour",
    },
    {
      name: "A canvas",
      event: entry("canvas_downloaded", {
        type: "canvas",
        canvas: { id: "F0FIRING", title: "Firing plan" },
      }),
      title: "Dagny Roth downloaded very many files within an hour",
    },
  ],
  nearly: [
    { name: "Slack refused it", event: entry("file_downloaded_blocked", file) },
    { name: "A file came, none went", event: entry("file_uploaded", file) },
    { name: "A canvas was opened", event: entry("canvas_opened", null) },
  ],
};
