import "server-only";

import { env } from "@/lib/platform/env/env";

import { type CheckResult, DestinationError } from "../destination-type";
import { postWebhook } from "./post-webhook";
import { webhookProblem } from "./webhook-problem";
import { readWebhookUrl, webhookDigest, webhookLabel } from "./webhook-url";

/** A message without any content: Slack refuses it with 400 where the webhook lives, and posts nothing. */
export async function probeWebhook(url: string): Promise<void> {
  const { status, body, retryAfterSeconds } = await postWebhook(url, {});
  if (status === 400 || (status >= 200 && status < 300)) return;
  throw webhookProblem(status, body, retryAfterSeconds);
}

/** Looks at the address as DestinationType.check promises. */
export async function checkWebhook(values: Readonly<Record<string, string>>): Promise<CheckResult> {
  const entered = (values["webhookUrl"] ?? "").trim();
  const nothing: CheckResult = { problems: [], findings: [], found: null };
  if (entered === "") return nothing;
  const read = readWebhookUrl(entered, new URL(env().SLACK_API_URL).origin);
  if (!read.ok) return { ...nothing, problems: [{ field: "webhookUrl", message: read.message }] };
  try {
    await probeWebhook(read.url);
  } catch (error) {
    if (!(error instanceof DestinationError)) throw error;
    const message = error.message.replace("Margay tries again", "Try again");
    return { ...nothing, problems: [{ field: error.field ?? null, message }] };
  }
  const label = webhookLabel(read.url);
  const digest = webhookDigest(read.url);
  return {
    problems: [],
    findings: [{ field: "webhookUrl", message: "Slack knows this webhook." }],
    found: {
      identity: digest,
      secrets: { webhookUrl: read.url },
      facts: { label },
      config: { label },
      lane: `slack-webhook:${digest.slice(0, 32)}`,
    },
  };
}
