import "server-only";

import { randomBytes } from "node:crypto";

import { z } from "zod";

import { metrics } from "@/lib/platform/metrics/metrics";

import {
  type AlertMessage,
  type AlertNote,
  type DestinationAccess,
  DestinationError,
} from "../destination-type";
import { alertMessage } from "./message/alert-blocks";
import { noteText } from "./message/note-text";
import { botToken } from "./reach";
import { asDestinationError, callBot, readReply } from "./slack-call";
import { slackBotConfigSchema } from "./stored";

const receiptSchema = z.object({ channel: z.string(), ts: z.string() });

/** Where a message is in Slack. */
type Receipt = z.infer<typeof receiptSchema>;

/** Nothing that Slack makes of a text by itself. */
const asItIs = {
  unfurl_links: "false",
  unfurl_media: "false",
  parse: "none",
  link_names: "false",
};

/** What says nothing against the destination when a thread refuses it. */
const threadsOnly = new Set([
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
]);

/** Posts an alert to the destination's channel; answers where it is. Throws DestinationError. */
export function send(access: DestinationAccess, alert: AlertMessage): Promise<Receipt> {
  const { channelId } = slackBotConfigSchema.parse(access.config);
  return post(access, { channel: channelId, ...content(access, alert) });
}

/** Brings an alert's message up to date where it is. Throws DestinationError. */
export async function edit(
  access: DestinationAccess,
  receipt: unknown,
  alert: AlertMessage,
  anew: boolean,
): Promise<void> {
  const { channel, ts } = receiptSchema.parse(receipt);
  // Slack keeps what was chosen in a block as long as the block has its id.
  const mark = anew ? randomBytes(4).toString("hex") : "";
  const params = {
    channel,
    ts,
    ...content(access, alert, mark),
    parse: "none",
    link_names: "false",
  };
  await call("chat.update", access, params, false);
}

/** Tells a line of an alert's story under its message; a reminder in the channel too, where it is seen. Throws DestinationError. */
export async function note(
  access: DestinationAccess,
  receipt: unknown,
  line: AlertNote,
): Promise<void> {
  const { channel, ts } = receiptSchema.parse(receipt);
  const seen: Record<string, string> = line.kind === "REMINDED" ? { reply_broadcast: "true" } : {};
  try {
    await post(access, { channel, thread_ts: ts, text: noteText(line), ...seen });
  } catch (error) {
    if (!(error instanceof DestinationError) || !threadsOnly.has(error.code)) throw error;
    throw new DestinationError(error.code, "refused", "Slack takes no replies to this message.");
  }
}

function content({ timeZone }: DestinationAccess, alert: AlertMessage, mark = "") {
  const { text, blocks } = alertMessage(alert, timeZone, mark);
  return { text, blocks: JSON.stringify(blocks) };
}

const post = (access: DestinationAccess, params: Record<string, string>): Promise<Receipt> =>
  call("chat.postMessage", access, { ...params, ...asItIs }, true);

/** `sending`: what was refused may be in the channel all the same. */
async function call(
  method: string,
  access: DestinationAccess,
  params: Record<string, string>,
  sending: boolean,
): Promise<Receipt> {
  try {
    const reply = await callBot(method, botToken(access), params);
    const receipt = readReply(method, reply, receiptSchema);
    metrics().slackCalls.inc({ method, result: "ok" });
    return receipt;
  } catch (cause) {
    const error = asDestinationError(cause, sending);
    const result = error instanceof DestinationError ? error.code : "unexpected";
    metrics().slackCalls.inc({ method, result });
    throw error;
  }
}
