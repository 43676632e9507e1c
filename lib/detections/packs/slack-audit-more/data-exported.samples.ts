import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, organization, piet, studio } from "../slack/sample-entry";

const details = {
  export_type: "standard",
  export_start_ts: "1769904000",
  export_end_ts: "1772496000",
};

export const dataExportedSamples: RuleSamples = {
  matching: [
    {
      name: "Started",
      event: entry("manual_export_started", studio, { details }),
      title: "Dagny Roth started an export of Glaze Studio",
    },
    {
      name: "Downloaded by schedule's leave",
      event: entry("scheduled_export_downloaded", organization, { details }),
      title: "Dagny Roth downloaded a scheduled export of Larkmoor Ceramics",
    },
    {
      name: "One person's messages",
      event: entry("manual_user_export_started", aUser(piet)),
      title: "Dagny Roth started an export of what Piet Osei wrote",
    },
    {
      name: "Channels, by nobody known",
      event: entry("channels_export_downloaded", null, { actor: null }),
      title: "Somebody downloaded an export of channels of Glaze Studio",
    },
  ],
  nearly: [
    { name: "Started by schedule", event: entry("scheduled_export_started", studio, { details }) },
    { name: "Finished", event: entry("manual_export_completed", studio, { details }) },
    { name: "Deleted", event: entry("manual_export_deleted", studio) },
  ],
};
