import type { DestinationType } from "../destination-type";
import { checkSlackBot } from "./check";
import { slackBotFields } from "./fields";
import { slackBotGuide } from "./guide";
import { inviteBot } from "./invite";
import { confirmPresence, sendWelcome } from "./reach";
import { edit, note, send } from "./send";
import { presenceDisproves } from "./slack-problem";
import { describeChannel, describeSlackBot } from "./stored";

export const slackBot: DestinationType = {
  id: "slack-bot",
  label: "Slack Bot",
  description:
    "Alerts in a channel, where people assign them, change their status and ask colleagues about them.",
  fields: slackBotFields,
  sharesCredential: true,
  guide: slackBotGuide,
  inviteCommand: inviteBot,
  check: checkSlackBot,
  describeCredential: describeSlackBot,
  describePlace: describeChannel,
  confirmPresence,
  presenceDisproves,
  sendWelcome,
  send,
  edit,
  note,
};
