import "server-only";

import { SlackError } from "./slack-error";

/** No page of Slack's comes near it; a reply that never ends does. */
export const maxReplyBytes = 64 * 1024 * 1024;

export type GuardedCall = {
  /** As errors name it, e.g. "team.accessLogs". */
  operation: string;
  /** For the whole exchange, from connecting to the last byte. */
  timeoutMs: number;
  /** The caller gives up: its reason is thrown as it is. */
  signal?: AbortSignal | undefined;
};

export type GuardedReply = { text: string; json: unknown; headers: Headers; status: number };

/**
 * Fetches one JSON reply within a deadline and a size, without following redirects.
 * Throws SlackError for everything else: network, deadline, size, not JSON, HTTP errors and `ok: false`.
 */
export async function guardedFetch(
  url: URL | string,
  init: RequestInit,
  call: GuardedCall,
): Promise<GuardedReply> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), call.timeoutMs);
  const signal = call.signal ? AbortSignal.any([call.signal, deadline.signal]) : deadline.signal;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...init, redirect: "error", cache: "no-store", signal });
    text = await readText(response, call.operation, signal);
  } catch (error) {
    call.signal?.throwIfAborted();
    if (error instanceof SlackError) throw error;
    throw new SlackError(call.operation, deadline.signal.aborted ? "timeout" : "network_error");
  } finally {
    clearTimeout(timer);
  }
  const json = parseJson(text);
  throwOnRefusal(call.operation, response, json);
  if (json === undefined) {
    throw new SlackError(call.operation, "unreadable_reply", { httpStatus: response.status });
  }
  return { text, json, headers: response.headers, status: response.status };
}

async function readText(
  response: Response,
  operation: string,
  signal: AbortSignal,
): Promise<string> {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  // Once the head of a reply is there, Node's fetch can forget its signal at the next garbage collection,
  // and would wait for the rest for ever (akin to https://github.com/nodejs/undici/issues/4068).
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", stop, { once: true });
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxReplyBytes) {
        await reader.cancel();
        throw new SlackError(operation, "reply_too_large", { httpStatus: response.status });
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function throwOnRefusal(operation: string, response: Response, json: unknown): void {
  const body = isObject(json) ? json : {};
  const refused = body["ok"] === false;
  if (response.ok && !refused) return;
  const named = typeof body["error"] === "string" ? body["error"] : undefined;
  const serverTime = readServerTime(response.headers);
  throw new SlackError(
    operation,
    named ?? (refused ? "unknown_error" : `http_${response.status}`),
    {
      httpStatus: response.status,
      retryAfterSeconds: retryAfterSeconds(response.headers.get("retry-after"), serverTime),
      serverTime,
      needed: typeof body["needed"] === "string" ? body["needed"] : undefined,
    },
  );
}

/** The server's clock, from the reply's Date header; undefined when it has none that makes sense. */
export function readServerTime(headers: Headers): Date | undefined {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? undefined : new Date(date);
}

/** Reads a Retry-After header, seconds or an HTTP date by the server's clock; undefined when it is absent or makes no sense. */
function retryAfterSeconds(
  header: string | null,
  serverTime: Date | undefined,
): number | undefined {
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  const now = serverTime?.getTime() ?? Date.now();
  const wait = Number.isFinite(seconds) ? seconds : (Date.parse(header) - now) / 1000;
  return Number.isFinite(wait) && wait >= 0 ? Math.ceil(wait) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
