import type { RuleSamples } from "../../rule-samples";
import { entry, organization } from "../slack/sample-entry";

const channel = { type: "channel", channel: { id: "C0ORDERS", name: "orders" } };

export const retentionShortenedSamples: RuleSamples = {
  matching: [
    {
      name: "A month instead of a year",
      event: entry("pref.dm_retention_changed", organization, {
        details: { previous_value: "365", new_value: "30" },
      }),
      title: "Dagny Roth shortened how long Slack keeps direct messages from 365 days to 30 days",
    },
    {
      name: "No longer for ever; Slack writes nothing for what expires",
      event: entry("pref.public_channel_retention_changed", organization, {
        details: { previous_value: "RETAIN_ALL", new_value: null },
      }),
      title:
        "Dagny Roth shortened how long Slack keeps messages in public channels from for ever to a limited time",
    },
    {
      name: "One channel",
      event: entry("channel_retention_changed", channel, {
        details: {
          old_retention_policy: { type: "keep_all", duration_days: 0 },
          new_retention_policy: { type: "expire", duration_days: 1 },
        },
      }),
      title: "Dagny Roth shortened how long Slack keeps messages in #orders from for ever to 1 day",
      severity: "MEDIUM",
    },
    {
      name: "Before is not told",
      event: entry("pref.file_retention_changed", organization, { details: { new_value: 90 } }),
      title: "Dagny Roth shortened how long Slack keeps files to 90 days",
    },
  ],
  nearly: [
    {
      name: "Kept for longer",
      event: entry("pref.dm_retention_changed", organization, {
        details: { previous_value: "30", new_value: "365" },
      }),
    },
    {
      name: "Kept for ever from now on",
      event: entry("pref.public_channel_retention_changed", organization, {
        details: { previous_value: "365", new_value: { type: "keep_all", duration: null } },
      }),
    },
    {
      name: "Values that say nothing",
      event: entry("channel_retention_changed", channel, { details: { new_value: "custom" } }),
    },
    {
      name: "Who may override it",
      event: entry("pref.retention_override_changed", organization, {
        details: { previous_value: true, new_value: false },
      }),
    },
  ],
};
