import { afterAll, beforeAll, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { installBot } from "../testing/bot";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator();
});
afterAll(() => slack.close());

const post = async (url: string, body: unknown) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return [response.status, await response.text()];
};
const hook = (channel: string) =>
  slack.chat.addWebhook({ appId: installBot(slack).appId, channel });

it("posts in its channel without an invitation", async () => {
  const url = hook("general");
  expect(await post(url, { text: "by JSON" })).toEqual([200, "ok"]);
  const form = new URLSearchParams({ payload: JSON.stringify({ text: "by form" }) });
  expect(await (await fetch(url, { method: "POST", body: form })).text()).toBe("ok");
  expect(slack.chat.messages({ channel: "general" }).map(({ text }) => text)).toEqual([
    "by JSON",
    "by form",
  ]);
});

it.each([
  ["no JSON", "{", [400, "invalid_payload"]],
  ["no text", {}, [400, "no_text"]],
  ["wrong blocks", { blocks: [{ type: "section" }] }, [400, "invalid_blocks"]],
])("refuses %s", async (_what, body, answer) => {
  expect(await post(hook("general"), body)).toEqual(answer);
});

it("says what became of it", async () => {
  const url = hook("helpdesk");
  expect(await post(`${url}x`, { text: "x" })).toEqual([404, "no_service"]);
  slack.chat.archive({ channel: "helpdesk" });
  expect(await post(url, { text: "x" })).toEqual([410, "channel_is_archived"]);
  slack.chat.deleteChannel({ channel: "helpdesk" });
  expect(await post(url, { text: "x" })).toEqual([404, "channel_not_found"]);
  slack.chat.removeWebhook(url);
  expect(await post(url, { text: "x" })).toEqual([404, "no_active_hooks"]);
});
