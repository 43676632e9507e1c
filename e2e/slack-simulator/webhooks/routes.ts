import { readContent } from "../blocks/read-content";
import { botUserId } from "../chat/bot";
import { findMessage, writeMessage } from "../chat/write-message";
import { jsonBody, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import type { Sim } from "../sim";

export const webhookEndpoint = "incoming_webhook";

/** Incoming webhooks: what they take is JSON, in the body or in a form's `payload`; what they answer is plain text. */
export const webhookRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/services/:team/:bot/:secret",
    endpoint: () => webhookEndpoint,
    run: (call, sim) => post(call, sim),
  },
];

const post = (call: Call, sim: Sim): Answer => {
  const { chat, apps } = sim.state.data;
  const path = call.path.replace(/^\/services\//, "");
  const webhook = chat.webhooks.find((one) => one.path === path);
  const app = apps.find(({ id }) => id === webhook?.appId);
  if (webhook === undefined || app === undefined) return text(404, "no_service");
  if (webhook.removed) return text(404, "no_active_hooks");
  const given = payload(call);
  if (given === undefined) return text(400, "invalid_payload");
  const channel = chat.channels.find(({ id }) => id === webhook.channelId);
  if (channel === undefined) return text(404, "channel_not_found");
  if (channel.archived) return text(410, "channel_is_archived");
  const content = readContent((name) => argument(given[name]));
  if ("status" in content) return text(400, errorOf(content));
  if (sim.rates.takeOfSecond(`webhook ${webhook.path}`) !== undefined)
    return { ...text(429, "rate_limited"), headers: { "retry-after": "1" } };
  const { cut: _cut, ...said } = content;
  const threadTs = argument(given["thread_ts"]);
  writeMessage(sim, {
    ...said,
    channelId: channel.id,
    userId: botUserId(app.id),
    appId: app.id,
    subtype: "bot_message",
    username: argument(given["username"]) ?? app.name,
    threadTs: findMessage(sim, channel.id, threadTs)?.ts ?? null,
  });
  return text(200, "ok");
};

const payload = ({ json, form, body }: Call): Record<string, unknown> | undefined => {
  const inForm = form.get("payload");
  const value = inForm === null ? (json ?? parse(body)) : parse(inForm);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
};

const parse = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

const errorOf = (answer: Answer): string => {
  const error = jsonBody(answer)?.["error"];
  return typeof error === "string" ? error : "invalid_payload";
};

const argument = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
};

const text = (status: number, body: string): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body,
});
