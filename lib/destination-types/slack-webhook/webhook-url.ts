import { createHash } from "node:crypto";

const copyAgain = "Copy it again from the app's page Incoming Webhooks in Slack.";

export type WebhookUrl = { ok: true; url: string } | { ok: false; message: string };

/** Reads an incoming webhook's address; `slackOrigin` is the only other place than Slack's own that it may lead to. */
export function readWebhookUrl(text: string, slackOrigin: string): WebhookUrl {
  const wrong = (message: string) => ({ ok: false, message: `${message} ${copyAgain}` }) as const;
  const compact = text.replaceAll(/\s+/g, "");
  if (!URL.canParse(compact)) return wrong("This is not an address.");
  const url = new URL(compact);
  if (url.username || url.password || url.hash) return wrong("This is no webhook's address.");
  if (url.origin === slackOrigin && slackOrigin !== "https://slack.com")
    return { ok: true, url: url.href };
  if (url.origin !== "https://hooks.slack.com")
    return wrong("A webhook of Slack's begins with https://hooks.slack.com/services/.");
  if (/^\/(workflows|triggers)\//.test(url.pathname))
    return wrong("This starts a workflow; alerts need an incoming webhook.");
  if (!/^\/services\/[^/]+\/[^/]+\/[^/]+$/.test(url.pathname) || url.search)
    return wrong("A part of the address is missing, or there is too much of it.");
  return { ok: true, url: url.href };
}

/** Tells addresses apart without showing them. */
export function webhookDigest(url: string): string {
  return createHash("sha256").update(url).digest("hex");
}

/** The part of the address that is no secret: Slack's ids of the workspace and of the webhook. */
export function webhookLabel(url: string): string {
  const { host, pathname } = new URL(url);
  const ids = /^\/services\/([^/]+)\/([^/]+)\//.exec(pathname);
  return ids ? `Webhook ${ids[2]} of ${ids[1]}` : `Webhook at ${host}`;
}
