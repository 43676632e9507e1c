import type { FieldDefinition } from "../log-type";

const text = (path: string, description: string): FieldDefinition => ({
  path,
  type: "string",
  required: false,
  description,
});

/** The fields of an integration row. An app's row has the app_ fields, a service's the service_ fields. */
export const integrationFields: FieldDefinition[] = [
  { ...text("user_id", "The ID of the user who made the change."), required: true },
  { ...text("user_name", "That user's name."), required: true, indicator: "username" },
  text("service_id", "The ID of the service that changed; Slack sends it as a number or as text."),
  text("service_type", "The kind of service, e.g. Incoming WebHooks."),
  text("app_id", "The ID of the app that changed."),
  text("app_type", "The name of the app."),
  {
    path: "date",
    type: "timestamp",
    required: true,
    isEventTime: true,
    description: "When the change was made, in seconds since 1970; Slack sends it as text.",
  },
  {
    ...text(
      "change_type",
      "What was done: added, removed, enabled, disabled, updated or expanded.",
    ),
    required: true,
  },
  text("scope", "The OAuth scopes that it concerns, separated by commas."),
  text("channel", "The channel that the integration posts to."),
  text("reason", "Why it was disabled, e.g. user, admin, errors or deauth."),
  {
    path: "rss_feed",
    type: "boolean",
    required: false,
    description: "True for an RSS feed; the fields below are then filled in.",
  },
  text("rss_feed_change_type", "What was done with the RSS feed."),
  text("rss_feed_title", "The title of the RSS feed."),
  text("rss_feed_url", "The address of the RSS feed."),
];
