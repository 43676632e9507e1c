import { afterAll, beforeAll, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { startAppServer } from "../testing/app-server";
import { callJson, installBot } from "../testing/bot";

let slack: SlackSimulator;
let app: Awaited<ReturnType<typeof startAppServer>>;
beforeAll(async () => {
  [slack, app] = await Promise.all([startSlackSimulator(), startAppServer()]);
});
afterAll(async () => {
  app.close();
  await slack.close();
});

const channel = "security-alerts";
const post = async (path: string, body: unknown) => {
  const response = await fetch(`${slack.controlUrl}/chat/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
};
const get = async (path: string) =>
  (await (await fetch(`${slack.controlUrl}/chat/${path}`)).json()) as Record<
    string,
    Record<string, unknown>[]
  >;

const button = {
  type: "actions",
  elements: [{ type: "button", action_id: "go", text: { type: "plain_text", text: "Go" } }],
};

it("invites, reads, presses and replays from another process", async () => {
  const bot = installBot(slack, { url: app.url, name: "Night Owl" });
  expect(await post("say", { channel, text: "/invite @Night Owl" })).toMatchObject({
    note: expect.stringContaining("in the channel now"),
  });
  const { ts } = await callJson(slack, "chat.postMessage", bot.token, {
    channel,
    text: "x",
    blocks: [button],
  });
  const { messages } = await get(`messages?channel=${channel}`);
  expect(messages?.at(-1)).toMatchObject({ ts, text: "x" });
  const { channels } = await get("channels");
  const as = (
    channels?.find(({ name }) => name === channel)?.["memberIds"] as string[] | undefined
  )?.[0];
  const pressed = await post("press", { channel, ts, as, actionId: "go" });
  expect(pressed).toMatchObject({ status: 200 });
  await post("replay", { id: pressed["interactionId"] });
  expect(app.received).toHaveLength(2);
  const { interactions } = await get(`interactions?app=${bot.appId}`);
  expect(interactions).toMatchObject([{ id: pressed["interactionId"], type: "block_actions" }]);
});

it("makes channels and changes profiles, which people can do on the control page too", async () => {
  const userId = slack.world.people[30]?.id ?? "";
  const made = await post("create-channel", {
    name: "night-watch",
    kind: "private",
    members: [userId],
  });
  expect(made).toMatchObject({ kind: "private", memberIds: [userId] });
  expect(await post("create-channel", { name: "night-watch" })).toMatchObject({
    error: expect.stringContaining("already"),
  });
  await fetch(`${slack.controlUrl}/chat/profile`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ userId, email: "", name: "Somebody Else" }),
  });
  const { people } = await get("people");
  expect(people?.find(({ id }) => id === userId)).toMatchObject({
    name: "Somebody Else",
    email: null,
  });
});

it("lists the calls of one app, with JSON arguments and without secrets", async () => {
  const [one, other] = [installBot(slack), installBot(slack)];
  await callJson(slack, "chat.postMessage", one.token, { channel, text: "mine", token: "hush" });
  await callJson(slack, "auth.test", other.token, {});
  await fetch(slack.chat.addWebhook({ appId: one.appId, channel }), { method: "POST", body: "{}" });
  const response = await fetch(`${slack.controlUrl}/requests?app=${one.appId}`);
  const { requests } = (await response.json()) as { requests: Record<string, unknown>[] };
  expect(requests).toMatchObject([
    { endpoint: "chat.postMessage", params: { text: "mine", token: "…" } },
  ]);
  expect(slack.requests.at(-1)).toMatchObject({
    endpoint: "incoming_webhook",
    path: expect.stringMatching(/…$/),
  });
});

it("takes away what a bot needs", async () => {
  const bot = installBot(slack);
  await post("remove-scope", { appId: bot.appId, scope: "chat:write" });
  const call = () => callJson(slack, "chat.postMessage", bot.token, { channel, text: "x" });
  expect(await call()).toMatchObject({ error: "missing_scope" });
  await post("revoke-bot", { appId: bot.appId });
  expect(await call()).toMatchObject({ error: "account_inactive" });
});

it("posts, but loses the reply, when that fault is set", async () => {
  const bot = installBot(slack);
  slack.chat.invite({ channel, who: bot.appId });
  slack.faults.set("reply-lost", {}, { endpoint: "chat.postMessage", times: 1 });
  const lost = callJson(slack, "chat.postMessage", bot.token, { channel, text: "posted once" });
  await expect(lost).rejects.toThrow();
  expect(slack.chat.messages({ channel }).at(-1)?.text).toBe("posted once");
});

it("says what can't be done", async () => {
  expect(await post("archive", { channel: "nowhere" })).toEqual({
    error: "There is no channel nowhere.",
  });
  expect(await get("messages")).toMatchObject({ error: expect.stringContaining("?channel=") });
});
