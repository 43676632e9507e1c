import type { FieldDefinition } from "../log-type";

/** The fields of an access row. */
export const accessFields: FieldDefinition[] = [
  {
    path: "user_id",
    type: "string",
    required: true,
    description: "The ID of the user who used Slack.",
  },
  {
    path: "username",
    type: "string",
    required: false,
    indicator: "username",
    description: "That user's name.",
  },
  {
    path: "date_first",
    type: "timestamp",
    required: true,
    description:
      "When this user, IP address and user agent were first seen together, in seconds since 1970.",
  },
  {
    path: "date_last",
    type: "timestamp",
    required: true,
    isEventTime: true,
    description:
      "When they were last seen together, as Slack said when the event was taken; Slack moves it on afterwards.",
  },
  {
    path: "count",
    type: "bigint",
    required: true,
    description:
      "How many accesses that makes, as Slack said when the event was taken; Slack counts on afterwards.",
  },
  {
    path: "ip",
    type: "string",
    required: true,
    indicator: "ip",
    description: "The IP address that Slack was used from.",
  },
  {
    path: "user_agent",
    type: "string",
    required: false,
    description: "The user agent that the browser or app reported.",
  },
  {
    path: "isp",
    type: "string",
    required: false,
    description: "The internet provider that Slack supposes behind the IP address.",
  },
  {
    path: "country",
    type: "string",
    required: false,
    description: "The country that Slack supposes behind the IP address.",
  },
  {
    path: "region",
    type: "string",
    required: false,
    description: "The region that Slack supposes behind the IP address.",
  },
];
