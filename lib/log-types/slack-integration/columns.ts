import type { ColumnDefinition } from "../log-type";

/** What the Logs table can show of an integration row. */
export const integrationColumns: ColumnDefinition[] = [
  { id: "time", label: "Time", path: "date", kind: "time", width: 190, initial: true },
  { id: "change", label: "Change", path: "change_type", kind: "code", width: 110, initial: true },
  { id: "user", label: "User", path: "user_name", kind: "text", width: 180, initial: true },
  { id: "user-id", label: "User ID", path: "user_id", kind: "code", width: 130, initial: false },
  { id: "app", label: "App", path: "app_type", kind: "text", width: 180, initial: true },
  { id: "app-id", label: "App ID", path: "app_id", kind: "code", width: 130, initial: false },
  {
    id: "service",
    label: "Service",
    path: "service_type",
    kind: "text",
    width: 180,
    initial: true,
  },
  {
    id: "service-id",
    label: "Service ID",
    path: "service_id",
    kind: "code",
    width: 130,
    initial: false,
  },
  { id: "scope", label: "Scopes", path: "scope", kind: "text", width: 260, initial: true },
  { id: "channel", label: "Channel", path: "channel", kind: "code", width: 130, initial: false },
  { id: "reason", label: "Reason", path: "reason", kind: "text", width: 120, initial: false },
  {
    id: "feed",
    label: "RSS feed",
    path: "rss_feed_title",
    kind: "text",
    width: 180,
    initial: false,
  },
  {
    id: "feed-url",
    label: "RSS address",
    path: "rss_feed_url",
    kind: "text",
    width: 260,
    initial: false,
  },
];
