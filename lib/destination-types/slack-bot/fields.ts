import type { DestinationField } from "../destination-type";

/** What the form asks for, in the order of Slack's own pages. */
export const slackBotFields: DestinationField[] = [
  {
    name: "channel",
    label: "Channel ID or Channel Name",
    help: "With an app that is installed on an Enterprise organization, only the ID works: click the channel's name in Slack and scroll to the end of the About tab.",
    placeholder: "#security-alerts",
    keptIn: "config",
    secret: false,
    maxLength: 300,
  },
  {
    name: "clientId",
    label: "Client ID",
    help: "In Slack: Basic Information > App Credentials.",
    placeholder: "1234567890.1234567890",
    keptIn: "credential",
    secret: false,
    maxLength: 100,
  },
  {
    name: "clientSecret",
    label: "Client Secret",
    help: "On the same page. Slack has no way to check it here, so compare it once more.",
    placeholder: "",
    keptIn: "credential",
    secret: true,
    maxLength: 200,
  },
  {
    name: "signingSecret",
    label: "Signing Secret",
    help: "On the same page. It proves that a click in Slack comes from Slack; the first click shows whether it is right.",
    placeholder: "",
    keptIn: "credential",
    secret: true,
    maxLength: 200,
  },
  {
    name: "botToken",
    label: "Bot OAuth Token",
    help: "In Slack: OAuth & Permissions, once the app is installed.",
    placeholder: "xoxb-…",
    keptIn: "credential",
    secret: true,
    maxLength: 500,
  },
];
