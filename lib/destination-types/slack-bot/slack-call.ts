import "server-only";

import { z } from "zod";

import { callSlack, type SlackReply } from "@/lib/platform/slack/slack-client";
import { SlackError } from "@/lib/platform/slack/slack-error";

import { DestinationError } from "../destination-type";
import { slackProblem } from "./slack-problem";

const usualTimeoutMs = 10_000;

/** One call with the bot's token; throws SlackError. A value that is undefined is left out. */
export function callBot(
  method: string,
  token: string,
  params: Record<string, string | undefined>,
  timeoutMs = usualTimeoutMs,
): Promise<SlackReply> {
  const given = Object.entries(params).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return callSlack({ api: "web", method, params: Object.fromEntries(given) }, token, { timeoutMs });
}

/** What a reply says, by a schema; throws SlackError when it says something else. */
export function readReply<T extends z.ZodType>(
  method: string,
  { body }: SlackReply,
  schema: T,
): z.output<T> {
  const result = schema.safeParse(body);
  if (!result.success) throw new SlackError(method, "unreadable_reply");
  return result.data;
}

/**
 * What a destination's functions throw for an error of Slack's; anything else stays as it is. `sending`: the call
 * would have put something into the channel, so that it may be there although nobody said so.
 */
export function asDestinationError(error: unknown, sending = false): unknown {
  if (!(error instanceof SlackError)) return error;
  const { errorClass, field, message } = slackProblem(error.code, error.needed);
  return new DestinationError(error.code, errorClass, message, {
    retryAfterSeconds: error.retryAfterSeconds,
    field: field ?? undefined,
    maybeSent: sending && error.errorClass === "transient",
  });
}
