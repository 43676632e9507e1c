import { randomBytes } from "node:crypto";

import { readContent } from "../blocks/read-content";
import { botUserId } from "../chat/bot";
import { changeChat } from "../chat/changes";
import type { Message, ResponseUrl } from "../chat/chat-state";
import { eraseMessage, findMessage, rewriteMessage, writeMessage } from "../chat/write-message";
import { jsonBody, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import type { Sim } from "../sim";

const lifetimeMs = 30 * 60_000;
const mostUses = 5;
const kept = 500;

/** An address at which the app can answer a press five times in half an hour, without a token. */
export const grantResponseUrl = (sim: Sim, message: Message, userId: string): string =>
  changeChat(sim, (chat) => {
    const channel = chat.channels.find(({ id }) => id === message.channelId);
    const granted: ResponseUrl = {
      id: `${channel?.teamId}/${sim.clock.now()}/${randomBytes(12).toString("hex")}`,
      appId: message.appId ?? "",
      userId,
      channelId: message.channelId,
      messageTs: message.ts,
      ephemeral: message.onlyFor !== null,
      atMs: sim.clock.now(),
      uses: 0,
    };
    chat.responseUrls = [...chat.responseUrls.slice(1 - kept), granted];
    return `${sim.address.origin}/actions/${granted.id}`;
  });

export const responseUrlEndpoint = "response_url";

export const responseUrlRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/actions/:team/:number/:secret",
    endpoint: () => responseUrlEndpoint,
    run: (call, sim) => respond(call, sim),
  },
];

const respond = (call: Call, sim: Sim): Answer => {
  const id = call.path.replace(/^\/actions\//, "");
  const url = sim.state.data.chat.responseUrls.find((one) => one.id === id);
  if (url === undefined) return text(404, "no_such_url");
  if (sim.clock.now() - url.atMs > lifetimeMs) return text(404, "expired_url");
  if (url.uses >= mostUses) return text(404, "used_url");
  if (typeof call.json !== "object" || call.json === null) return text(400, "invalid_payload");
  const given = call.json as Record<string, unknown>;
  const problem = answerWith(sim, url, given);
  if (problem !== undefined) return problem;
  changeChat(sim, () => (url.uses += 1));
  return text(200, "ok");
};

const answerWith = (
  sim: Sim,
  url: ResponseUrl,
  given: Record<string, unknown>,
): Answer | undefined => {
  const original = findMessage(sim, url.channelId, url.messageTs);
  if (given["delete_original"] === true) {
    if (original !== undefined) eraseMessage(sim, original);
    return undefined;
  }
  const content = readContent((name) => argument(given[name]));
  if ("status" in content) {
    const error = jsonBody(content)?.["error"];
    return text(400, typeof error === "string" ? error : "invalid_payload");
  }
  const { cut: _cut, ...said } = content;
  const author = botUserId(url.appId);
  if (given["replace_original"] === true && original !== undefined)
    rewriteMessage(sim, original, said, author);
  else
    writeMessage(sim, {
      ...said,
      channelId: url.channelId,
      userId: author,
      appId: url.appId,
      threadTs: argument(given["thread_ts"]) ?? null,
      onlyFor: given["response_type"] === "in_channel" ? null : url.userId,
    });
  return undefined;
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
