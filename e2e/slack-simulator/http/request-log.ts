import type { Answer } from "./answer";
import { jsonBody } from "./answer";
import type { Call } from "./call";

/** A call that the simulated Slack received; secrets are left out. */
export type LoggedRequest = {
  at: number;
  method: string;
  path: string;
  endpoint: string;
  /** The app whose token was used. */
  appId: string | undefined;
  params: Record<string, string>;
  status: number;
  /** Slack's error code, "hang", "reset" or "cut", if the call failed. */
  error: string | undefined;
  faults: readonly string[];
  bytes: number;
};

const kept = 20_000;
const secret = new Set([
  "token",
  "client_secret",
  "code",
  "state",
  "refresh_token",
  "code_verifier",
]);

export const logRequest = (
  log: LoggedRequest[],
  call: Call,
  answer: Answer,
  at: number,
  faults: readonly string[],
  appId: string | undefined,
): void => {
  const given = [...call.query, ...call.form, ...jsonArguments(call)];
  log.push({
    at,
    method: call.method,
    path: withoutSecrets(call.path),
    endpoint: call.endpoint,
    appId,
    params: Object.fromEntries(
      given.map(([key, value]) => [key, secret.has(key) ? "…" : value.slice(0, 500)]),
    ),
    status: answer.status,
    error: answer.wire?.kind ?? errorCode(answer),
    faults,
    bytes: answer.body.length,
  });
  if (log.length > kept) log.splice(0, log.length - kept);
};

const jsonArguments = ({ json }: Call): [string, string][] =>
  typeof json === "object" && json !== null && !Array.isArray(json)
    ? Object.entries(json).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value),
      ])
    : [];

/** Webhooks and response URLs are secrets themselves. */
const withoutSecrets = (path: string): string =>
  path.replace(/^(\/(?:services|actions)\/[^/]+)\/.*$/, "$1/…");

// Only a small body can be an error: a page of ten thousand entries is not parsed for the log.
const errorCode = (answer: Answer): string | undefined => {
  if (answer.body.length > 2_000) return undefined;
  const error = safeJson(answer)?.["error"];
  return typeof error === "string" ? error : undefined;
};

const safeJson = (answer: Answer) => {
  try {
    return jsonBody(answer);
  } catch {
    return undefined;
  }
};
