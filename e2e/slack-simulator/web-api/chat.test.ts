import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callJson, installBot } from "../testing/bot";
import { callWeb, handClock, workingMorning } from "../testing/client";

const clock = handClock(workingMorning);
let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.now });
});
afterAll(() => slack.close());

const channel = "security-alerts";
const idOf = (name: string) => slack.chat.channels().find((one) => one.name === name)?.id ?? "";
const invited = () => {
  const bot = installBot(slack);
  slack.chat.invite({ channel, who: bot.appId });
  clock.forward(10_000);
  return bot;
};

describe("chat.postMessage", () => {
  it("takes an id, a name and #name, and answers the id and a time stamp", async () => {
    const { token, appId } = invited();
    for (const where of [idOf(channel), channel, `#${channel}`]) {
      const posted = await callJson(slack, "chat.postMessage", token, {
        channel: where,
        text: "hi",
      });
      expect(posted).toMatchObject({
        ok: true,
        channel: idOf(channel),
        message: { text: "hi", app_id: appId },
      });
      expect(posted.ts).toMatch(/^\d{10}\.\d{6}$/);
    }
  });

  it("gives blocks and controls ids, by form as by JSON", async () => {
    const { token } = invited();
    const blocks = [
      { type: "section", text: { type: "mrkdwn", text: "*x*" } },
      { type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "Go" } }] },
    ];
    const { body } = await callWeb(slack, "chat.postMessage", token, {
      channel,
      text: "x",
      blocks: JSON.stringify(blocks),
    });
    expect(body).toMatchObject({
      message: {
        blocks: [
          { block_id: expect.any(String), text: { verbatim: false } },
          { elements: [{ action_id: expect.any(String), text: { emoji: true } }] },
        ],
      },
    });
  });

  it.each([
    ["a channel that is not there", { channel: "C0NOWHERE12", text: "x" }, "channel_not_found"],
    [
      "a private one that it is not in",
      { channel: "security-private", text: "x" },
      "channel_not_found",
    ],
    ["a public one that it is not in", { channel: "general", text: "x" }, "not_in_channel"],
    ["an archived one", { channel: "alerts-2023", text: "x" }, "is_archived"],
    ["nothing to say", { channel, text: " " }, "no_text"],
    [
      "blocks that are no list",
      { channel, text: "x", blocks: { type: "divider" } },
      "invalid_blocks_format",
    ],
  ])("refuses %s", async (_what, args, error) => {
    const { token } = invited();
    expect(await callJson(slack, "chat.postMessage", token, args)).toMatchObject({
      ok: false,
      error,
    });
  });

  it("posts uninvited in a public channel with chat:write.public", async () => {
    const { token } = installBot(slack, { scopes: ["chat:write", "chat:write.public"] });
    const posted = await callJson(slack, "chat.postMessage", token, {
      channel: "general",
      text: "x",
    });
    expect(posted).toMatchObject({ ok: true });
  });

  it("names the scope that is missing", async () => {
    const { token } = installBot(slack, { scopes: ["users:read"] });
    const { body, headers } = await callWeb(slack, "chat.postMessage", token, {
      channel,
      text: "x",
    });
    expect(body).toMatchObject({
      error: "missing_scope",
      needed: "chat:write",
      provided: "users:read",
    });
    expect(headers.get("x-oauth-scopes")).toBe("users:read");
  });

  it("wants ids of an organisation's token, in workspaces that it was added to", async () => {
    const bot = installBot(slack, { teamId: slack.world.organisation.id });
    const post = (where: string) =>
      callJson(slack, "chat.postMessage", bot.token, { channel: where, text: "x" });
    expect(await post(channel)).toMatchObject({ error: "team_not_found" });
    expect(await post(idOf(channel))).toMatchObject({ error: "team_access_not_granted" });
    slack.addAppToWorkspace(bot.appId, slack.world.mainWorkspace.id);
    expect(await post(idOf(channel))).toMatchObject({ error: "not_in_channel" });
    slack.chat.invite({ channel, who: bot.appId });
    expect(await post(idOf(channel))).toMatchObject({ ok: true });
  });

  it("lets a few pass at once, then one a second in each channel", async () => {
    const { token } = invited();
    const post = () => callWeb(slack, "chat.postMessage", token, { channel, text: "x" });
    const replies = [];
    for (let count = 0; count < 8; count += 1) replies.push(await post());
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(replies.at(-1)?.headers.get("retry-after")).toBe("1");
    clock.forward(1000);
    expect((await post()).status).toBe(200);
    expect((await post()).status).toBe(429);
  });

  it("reaches a person in direct messages", async () => {
    const { token } = invited();
    const userId = slack.world.people[9]?.id ?? "";
    const opened = await callJson(slack, "conversations.open", token, { users: userId });
    const posted = await callJson(slack, "chat.postMessage", token, { channel: userId, text: "x" });
    expect(opened).toMatchObject({ ok: true, channel: { id: posted["channel"] } });
  });
});

describe("a message that is there", () => {
  it("is changed, linked and deleted by its author only", async () => {
    const [mine, other] = [invited(), invited()];
    const { ts = "" } = await callJson(slack, "chat.postMessage", mine.token, {
      channel,
      text: "one",
    });
    const place = { channel: idOf(channel), ts };
    expect(
      await callJson(slack, "chat.update", other.token, { ...place, text: "two" }),
    ).toMatchObject({ error: "cant_update_message" });
    expect(
      await callJson(slack, "chat.update", mine.token, { ...place, text: "two" }),
    ).toMatchObject({
      ok: true,
      ts,
      text: "two",
      message: { edited: { ts: expect.any(String) } },
    });
    const long = { ...place, text: "x".repeat(4001) };
    expect(await callJson(slack, "chat.update", mine.token, long)).toMatchObject({
      error: "msg_too_long",
    });
    const { body } = await callWeb(slack, "chat.getPermalink", mine.token, {
      channel: place.channel,
      message_ts: ts,
    });
    expect(body["permalink"]).toBe(
      `${slack.url}/archives/${place.channel}/p${ts.replace(".", "")}`,
    );
    expect(await callJson(slack, "chat.delete", other.token, place)).toMatchObject({
      error: "cant_delete_message",
    });
    expect(await callJson(slack, "chat.delete", mine.token, place)).toMatchObject({ ok: true });
    expect(await callJson(slack, "chat.update", mine.token, { ...place, text: "x" })).toMatchObject(
      {
        error: "message_not_found",
      },
    );
  });

  it("gets replies in a thread", async () => {
    const { token } = invited();
    const { ts = "" } = await callJson(slack, "chat.postMessage", token, {
      channel,
      text: "parent",
    });
    const reply = { channel, text: "reply", thread_ts: ts };
    expect(await callJson(slack, "chat.postMessage", token, reply)).toMatchObject({
      message: { thread_ts: ts },
    });
    expect(slack.chat.messages({ channel }).filter(({ threadTs }) => threadTs === ts)).toHaveLength(
      1,
    );
  });

  it("may be for one member's eyes", async () => {
    const { token } = invited();
    const members = slack.chat.channels().find(({ name }) => name === channel)?.memberIds ?? [];
    const note = { channel, text: "psst", user: members[0] };
    const sent = await callJson(slack, "chat.postEphemeral", token, note);
    expect(sent).toMatchObject({ ok: true, message_ts: expect.any(String) });
    const stranger = slack.world.people.find(({ id }) => !members.includes(id))?.id;
    expect(
      await callJson(slack, "chat.postEphemeral", token, { ...note, user: stranger }),
    ).toMatchObject({ error: "user_not_in_channel" });
    expect(
      await callJson(slack, "chat.update", token, {
        channel: idOf(channel),
        ts: sent["message_ts"],
        text: "x",
      }),
    ).toMatchObject({ error: "message_not_found" });
  });
});
