import { z } from "zod";

import type { DestinationAccess, DestinationType } from "../destination-type";
import { checkWebhook, probeWebhook } from "./check";
import { webhookGuide } from "./guide";
import { plainMessage } from "./plain-message";
import { sendToWebhook } from "./post-webhook";
import { isGone } from "./webhook-problem";

const url = ({ secrets }: DestinationAccess): string => secrets["webhookUrl"] ?? "";

const storedSchema = z.object({ label: z.string() });
const describe = (stored: unknown) => ({ label: storedSchema.parse(stored).label, values: {} });

export const slackWebhook: DestinationType = {
  id: "slack-webhook",
  label: "Slack (Webhook)",
  description:
    "Alerts in a channel by an incoming webhook: quickly set up, without controls, and not brought up to date.",
  fields: [
    {
      name: "webhookUrl",
      label: "Slack Webhook URL",
      help: "Who has this address can post to the channel; it is never shown again.",
      placeholder: "https://hooks.slack.com/services/…",
      keptIn: "credential",
      secret: true,
      maxLength: 500,
    },
  ],
  sharesCredential: false,
  guide: webhookGuide,
  inviteCommand: null,
  check: checkWebhook,
  describeCredential: describe,
  describePlace: describe,
  confirmPresence: async (access) => {
    await probeWebhook(url(access));
    return "Slack knows the webhook.";
  },
  presenceDisproves: isGone,
  sendWelcome: (access) =>
    sendToWebhook(url(access), {
      text: "Hello, this is Margay. Alerts come to this channel from now on.",
    }),
  send: async (access, alert) => {
    await sendToWebhook(url(access), plainMessage(alert, access.timeZone));
    // A webhook tells nothing about where the message is.
    return {};
  },
  edit: null,
  note: null,
};
