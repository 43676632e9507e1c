import type { ChatPostMessageArguments } from "@slack/web-api";
import { z } from "zod";

import { metrics } from "@/lib/platform/metrics/metrics";
import { slackWebClient } from "@/lib/platform/slack/web-client";

import {
  type AlertMessage,
  type AlertNote,
  type DestinationAccess,
  DestinationError,
} from "../destination-type";
import { slackDeliveryError } from "./delivery-error";
import { alertMessage } from "./message/alert-blocks";
import { noteText } from "./message/note-text";

const placeSchema = z.object({ channelId: z.string() });
const receiptSchema = z.object({ channel: z.string(), ts: z.string() });

/** Where a message is in Slack. */
type Receipt = z.infer<typeof receiptSchema>;

/** Shorter than a lane's lease. */
const timeoutMs = 10_000;

/** Nothing that Slack makes of a text by itself. */
const asItIs = {
  unfurl_links: false,
  unfurl_media: false,
  parse: "none",
  link_names: false,
} as const;

type Client = ReturnType<typeof slackWebClient>["chat"];

async function call<T>(
  operation: string,
  { secrets }: DestinationAccess,
  run: (chat: Client) => Promise<T>,
): Promise<T> {
  try {
    const reply = await run(slackWebClient(operation, secrets["botToken"], timeoutMs).chat);
    metrics().slackCalls.inc({ method: operation, result: "ok" });
    return reply;
  } catch (cause) {
    const error = slackDeliveryError(cause, operation);
    metrics().slackCalls.inc({ method: operation, result: error.code });
    throw error;
  }
}

const post = (access: DestinationAccess, message: ChatPostMessageArguments) =>
  call("chat.postMessage", access, (chat) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is the browser's
    chat.postMessage(message),
  );

/** Posts an alert to the destination's channel; answers where it is. Throws DestinationError. */
export async function sendToSlack(
  access: DestinationAccess,
  alert: AlertMessage,
): Promise<Receipt> {
  const { channelId } = placeSchema.parse(access.config);
  const message = alertMessage(alert, access.timeZone);
  const { channel, ts } = await post(access, { channel: channelId, ...message, ...asItIs });
  if (channel && ts) return { channel, ts };
  throw new DestinationError(
    "unreadable_reply",
    "retry",
    "Slack took the message without saying where it is. Margay tries again by itself.",
    { maybeSent: true },
  );
}

/** Brings an alert's message up to date. Throws DestinationError. */
export async function editInSlack(
  access: DestinationAccess,
  receipt: unknown,
  alert: AlertMessage,
): Promise<void> {
  const { channel, ts } = receiptSchema.parse(receipt);
  const { text, blocks } = alertMessage(alert, access.timeZone);
  await call("chat.update", access, (chat) =>
    chat.update({ channel, ts, text, blocks, parse: "none", link_names: false }),
  );
}

/** Tells a line of an alert's story under its message; a reminder in the channel too, where it is seen. Throws DestinationError. */
export async function noteInSlack(
  access: DestinationAccess,
  receipt: unknown,
  note: AlertNote,
): Promise<void> {
  const { channel, ts } = receiptSchema.parse(receipt);
  const reply = { channel, thread_ts: ts, text: noteText(note), ...asItIs };
  await post(access, note.kind === "REMINDED" ? { ...reply, reply_broadcast: true } : reply);
}
