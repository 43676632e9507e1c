import "server-only";

import {
  LogLevel,
  WebAPIPlatformError,
  WebAPIRequestError,
  WebClient,
  type Logger,
} from "@slack/web-api";

import { env } from "@/lib/platform/env/env";

import { guardedFetch } from "./guarded-fetch";
import { SlackError } from "./slack-error";

// The SDK's logger writes to the console, and what it writes at debug includes requests.
const silent = () => undefined;
const silentLogger: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  setName: silent,
  getLevel: () => LogLevel.ERROR,
};

/** A fresh SDK client for one call: no retries of its own, our deadline, our size limit, Slack at env's address. */
export function slackWebClient(operation: string, token?: string, timeoutMs = 15_000): WebClient {
  return new WebClient(token, {
    slackApiUrl: env().SLACK_API_URL,
    allowAbsoluteUrls: false,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: timeoutMs,
    logger: silentLogger,
    fetch: async (url, init) => {
      const { method = "POST", headers = {}, body } = init ?? {};
      const request = { method, headers, ...(body === undefined ? {} : { body }) };
      const reply = await guardedFetch(url, request, { operation, timeoutMs });
      return new Response(reply.text, { status: reply.status, headers: reply.headers });
    },
  });
}

/** What the SDK threw, as our error; its own errors can hold the request. */
export function asSlackError(error: unknown, operation: string): SlackError {
  if (error instanceof SlackError) return error;
  if (error instanceof WebAPIRequestError && error.original instanceof SlackError)
    return error.original;
  if (error instanceof WebAPIPlatformError) return new SlackError(operation, error.data.error);
  return new SlackError(operation, "network_error");
}
