import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "../slack/sample-entry";

export const privateExportsEnabledSamples: RuleSamples = {
  matching: [
    {
      name: "Enabled",
      event: entry("corporate_exports_enabled", studio),
      title: "Dagny Roth enabled exports of private conversations for Glaze Studio",
    },
    {
      name: "Approved",
      event: entry("corporate_exports_approved", organization),
      title: "Dagny Roth approved exports of private conversations for Larkmoor Ceramics",
    },
  ],
  nearly: [
    { name: "An export", event: entry("manual_export_started", studio) },
    {
      name: "Exports of who read a channel",
      event: entry("workspace_channel_audit_export_enabled", studio),
    },
  ],
};
