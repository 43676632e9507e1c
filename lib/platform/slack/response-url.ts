import "server-only";

import { env } from "@/lib/platform/env/env";

import { SlackError } from "./slack-error";

const operation = "response_url";
const timeoutMs = 10_000;
const slackHosts = new Set(["https://hooks.slack.com", "https://hooks.slack-gov.com"]);

/** True for an address at which Slack takes answers to a press; nothing else is posted to, whoever signed it. */
export function isResponseUrl(text: string, apiUrl: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password) return false;
  const api = new URL(apiUrl).origin;
  return slackHosts.has(url.origin) || (url.origin === api && api !== "https://slack.com");
}

/** Answers a press where it was, to its person alone, also where the app is no member; throws SlackError. */
export async function respondToPress(url: string, message: object): Promise<void> {
  if (!isResponseUrl(url, env().SLACK_API_URL)) throw new SlackError(operation, "no_such_url");
  const body = JSON.stringify({ response_type: "ephemeral", replace_original: false, ...message });
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { "content-type": "application/json" };
  const init = {
    method: "POST",
    headers,
    body,
    redirect: "error",
    cache: "no-store",
    signal,
  } as const;
  const response = await fetch(url, init).catch(() => {
    throw new SlackError(operation, signal.aborted ? "timeout" : "network_error");
  });
  await response.body?.cancel();
  if (!response.ok)
    throw new SlackError(operation, `http_${response.status}`, { httpStatus: response.status });
}
