import type { ColumnDefinition } from "../log-type";

/** What the Logs table can show of an access row. */
export const accessColumns: ColumnDefinition[] = [
  { id: "last", label: "Last seen", path: "date_last", kind: "time", width: 190, initial: true },
  {
    id: "first",
    label: "First seen",
    path: "date_first",
    kind: "time",
    width: 190,
    initial: false,
  },
  { id: "user", label: "User", path: "username", kind: "text", width: 180, initial: true },
  { id: "user-id", label: "User ID", path: "user_id", kind: "code", width: 130, initial: false },
  { id: "ip", label: "IP address", path: "ip", kind: "ip", width: 150, initial: true },
  { id: "country", label: "Country", path: "country", kind: "text", width: 90, initial: true },
  { id: "region", label: "Region", path: "region", kind: "text", width: 90, initial: false },
  { id: "isp", label: "Provider", path: "isp", kind: "text", width: 180, initial: true },
  {
    id: "user-agent",
    label: "User agent",
    path: "user_agent",
    kind: "text",
    width: 320,
    initial: true,
  },
  { id: "count", label: "Count", path: "count", kind: "number", width: 90, initial: false },
];
