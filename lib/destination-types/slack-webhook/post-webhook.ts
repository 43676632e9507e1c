import "server-only";

import { DestinationError } from "../destination-type";
import { webhookProblem } from "./webhook-problem";

const timeoutMs = 10_000;
const maxAnswer = 4_096;

export type WebhookAnswer = { status: number; body: string; retryAfterSeconds: number | undefined };

/** Posts JSON to a webhook without following redirects; throws DestinationError when no answer came. */
export async function postWebhook(url: string, payload: object): Promise<WebhookAnswer> {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(payload),
      redirect: "error",
      cache: "no-store",
      signal: deadline,
    });
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      status: response.status,
      body: await readStart(response, deadline),
      retryAfterSeconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
    };
  } catch {
    const late = deadline.aborted;
    throw new DestinationError(
      late ? "timeout" : "network_error",
      "retry",
      late
        ? "Slack took too long to answer. Margay tries again."
        : "Slack could not be reached. Check this machine's way to the internet; Margay tries again.",
      { maybeSent: true },
    );
  }
}

/** Posts a message; throws DestinationError unless Slack took it. */
export async function sendToWebhook(url: string, message: object): Promise<void> {
  const { status, body, retryAfterSeconds } = await postWebhook(url, message);
  if (status < 200 || status > 299) throw webhookProblem(status, body, retryAfterSeconds);
}

async function readStart(response: Response, deadline: AbortSignal): Promise<string> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  // Node's fetch can forget its signal once the head of an answer is there.
  const stop = () => void reader.cancel().catch(() => undefined);
  deadline.addEventListener("abort", stop, { once: true });
  const decoder = new TextDecoder();
  let text = "";
  while (text.length < maxAnswer) {
    const { done, value } = await reader.read();
    deadline.throwIfAborted();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text.slice(0, maxAnswer);
}
