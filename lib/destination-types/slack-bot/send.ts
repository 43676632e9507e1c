import "server-only";

import { z } from "zod";

import type { AlertMessage, AlertNote, DestinationAccess } from "../destination-type";
import { plainMessage } from "../slack-webhook/plain-message";
import { botToken } from "./reach";
import { asDestinationError, callBot, readReply } from "./slack-call";
import { slackBotConfigSchema } from "./stored";

const receiptSchema = z.looseObject({ channel: z.string(), ts: z.string() });

/** Posts an alert; answers its channel and ts. */
export async function send(access: DestinationAccess, alert: AlertMessage): Promise<object> {
  const { channelId } = slackBotConfigSchema.parse(access.config);
  return post(access, { channel: channelId, ...body(access, alert) });
}

/** Rewrites the message where it is. */
export async function edit(
  access: DestinationAccess,
  receipt: unknown,
  alert: AlertMessage,
): Promise<void> {
  const { channel, ts } = receiptSchema.parse(receipt);
  try {
    await callBot("chat.update", botToken(access), { channel, ts, ...body(access, alert) });
  } catch (error) {
    throw asDestinationError(error);
  }
}

/** Adds a line to the message's thread. */
export async function note(
  access: DestinationAccess,
  receipt: unknown,
  line: AlertNote,
): Promise<void> {
  const { channel, ts } = receiptSchema.parse(receipt);
  await post(access, { channel, thread_ts: ts, text: line.text, mrkdwn: "false" });
}

function body({ timeZone }: DestinationAccess, alert: AlertMessage) {
  const { text, blocks } = plainMessage(alert, timeZone);
  return { text, blocks: JSON.stringify(blocks) };
}

async function post(access: DestinationAccess, params: Record<string, string>): Promise<object> {
  const method = "chat.postMessage";
  try {
    const reply = await callBot(method, botToken(access), params);
    const { channel, ts } = readReply(method, reply, receiptSchema);
    return { channel, ts };
  } catch (error) {
    throw asDestinationError(error, true);
  }
}
