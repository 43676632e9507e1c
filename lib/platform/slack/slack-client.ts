import "server-only";

import { env } from "@/lib/platform/env/env";

import { guardedFetch, readServerTime } from "./guarded-fetch";

/** One call as data: the audit API is read with GET, the web API with a POST form. */
export type SlackCall =
  | { api: "audit"; path: string; params: Record<string, string> }
  | { api: "web"; method: string; params: Record<string, string> };

export type CallOptions = {
  /** For the whole exchange; 30 s unless told. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

export type SlackReply = {
  body: unknown;
  /** What the token may do, where Slack said it. */
  scopes: string[] | null;
  /** Slack's clock, from the reply's Date header. */
  serverTime: Date | null;
};

/**
 * Makes one call and returns Slack's JSON untouched; never retries.
 * Throws SlackError for every failure, or the signal's reason when the caller gave up.
 */
// Not through WebClient: it copies and serialises every page for its debug log, adds keys to the body,
// and cannot read the audit API.
export async function callSlack(
  call: SlackCall,
  token: string,
  options: CallOptions = {},
): Promise<SlackReply> {
  const { url, init, operation } = asRequest(call, token);
  const reply = await guardedFetch(url, init, {
    operation,
    timeoutMs: options.timeoutMs ?? 30_000,
    signal: options.signal,
  });
  return {
    body: reply.json,
    scopes: readScopes(reply.headers.get("x-oauth-scopes")),
    serverTime: readServerTime(reply.headers) ?? null,
  };
}

function asRequest(
  call: SlackCall,
  token: string,
): { url: URL; init: RequestInit; operation: string } {
  const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
  const params = new URLSearchParams(call.params);
  if (call.api === "audit") {
    const url = new URL(call.path, env().SLACK_AUDIT_API_URL);
    url.search = params.toString();
    return { url, init: { method: "GET", headers }, operation: `audit/${call.path}` };
  }
  const url = new URL(call.method, env().SLACK_API_URL);
  return { url, init: { method: "POST", headers, body: params }, operation: call.method };
}

/** Splits Slack's comma-separated scopes; null when there was no such text. */
export function readScopes(text: string | null | undefined): string[] | null {
  if (text === null || text === undefined) return null;
  return text
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
}
