import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { botScopes, callJson, installBot } from "../testing/bot";
import { callWeb, nextCursor } from "../testing/client";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator({ rateLimits: "off" });
});
afterAll(() => slack.close());

type Listed = { id: string; name: string; is_member: boolean; is_archived: boolean };
const list = async (token: string, args: Record<string, string | number> = {}) => {
  const all: Listed[] = [];
  let cursor = "";
  do {
    const reply = await callWeb(slack, "conversations.list", token, { ...args, cursor });
    expect(reply.body).toMatchObject({ ok: true });
    all.push(...(reply.body["channels"] as Listed[]));
    cursor = nextCursor(reply);
  } while (cursor !== "");
  return all;
};
const idOf = (name: string) => slack.chat.channels().find((one) => one.name === name)?.id ?? "";

describe("conversations.list", () => {
  it("pages through public channels, and private ones only where the bot is", async () => {
    const bot = installBot(slack);
    const types = "public_channel,private_channel";
    const before = await list(bot.token, { types, limit: 7 });
    expect(before.map(({ name }) => name)).toContain("security-alerts");
    expect(before.map(({ name }) => name)).not.toContain("security-private");
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
    slack.chat.invite({ channel: "security-private", who: bot.appId });
    expect(
      (await list(bot.token, { types })).find(({ name }) => name === "security-private"),
    ).toMatchObject({ is_member: true });
    const open = await list(bot.token, { exclude_archived: "true" });
    expect(open.some(({ is_archived: archived }) => archived)).toBe(false);
  });

  it("names the scope that a type lacks, and wrong types and cursors", async () => {
    const { token } = installBot(slack, { scopes: ["channels:read"] });
    const ask = async (args: Record<string, string>) =>
      (await callWeb(slack, "conversations.list", token, args)).body;
    expect(await ask({ types: "public_channel,private_channel" })).toMatchObject({
      error: "missing_scope",
      needed: "groups:read",
    });
    expect(await ask({ types: "rooms" })).toMatchObject({ error: "invalid_types" });
    expect(await ask({ cursor: "bm9wZQ==" })).toMatchObject({ error: "invalid_cursor" });
    expect(await ask({ limit: "5000" })).toMatchObject({ error: "invalid_limit" });
  });

  it("needs a workspace with an organisation's token", async () => {
    const bot = installBot(slack, { teamId: slack.world.organisation.id });
    const teamId = slack.world.mainWorkspace.id;
    expect((await callWeb(slack, "conversations.list", bot.token)).body).toMatchObject({
      error: "missing_argument",
    });
    slack.addAppToWorkspace(bot.appId, teamId);
    expect((await list(bot.token, { team_id: teamId })).length).toBeGreaterThan(5);
  });
});

describe("a channel", () => {
  it("is seen, joined and left by its rules", async () => {
    const bot = installBot(slack);
    const info = async (channel: string) =>
      (await callWeb(slack, "conversations.info", bot.token, { channel })).body;
    const id = idOf("deploys");
    expect(await info(id)).toMatchObject({ channel: { name: "deploys", is_member: false } });
    expect(await info(idOf("security-private"))).toMatchObject({ error: "channel_not_found" });
    expect(await callJson(slack, "conversations.join", bot.token, { channel: id })).toMatchObject({
      ok: true,
    });
    expect(await callJson(slack, "conversations.join", bot.token, { channel: id })).toMatchObject({
      ok: true,
      warning: "already_in_channel",
    });
    expect(await info(id)).toMatchObject({ channel: { is_member: true } });
    const members = await callWeb(slack, "conversations.members", bot.token, {
      channel: id,
      limit: 900,
    });
    expect(members.body["members"]).toContain(`U${bot.appId.slice(1)}`);
    slack.chat.rename({ channel: id, name: "shipping" });
    slack.chat.archive({ channel: id });
    expect(await info(id)).toMatchObject({ channel: { name: "shipping", is_archived: true } });
    slack.chat.deleteChannel({ channel: id });
    expect(await info(id)).toMatchObject({ error: "channel_not_found" });
  });

  it("can't be joined when it is archived or private", async () => {
    const { token } = installBot(slack);
    const join = (name: string) =>
      callJson(slack, "conversations.join", token, { channel: idOf(name) });
    expect(await join("alerts-2023")).toMatchObject({ error: "is_archived" });
    expect(await join("security-private")).toMatchObject({ error: "channel_not_found" });
  });
});

describe("people", () => {
  it("show their email to those who may see it, if they have one", async () => {
    const [seeing, blind] = [
      installBot(slack),
      installBot(slack, { scopes: botScopes.filter((one) => one !== "users:read.email") }),
    ];
    const { id: user, email } = slack.world.people[20] ?? { id: "", email: "" };
    const shown = async (token: string) =>
      (await callWeb(slack, "users.info", token, { user })).body["user"] as {
        profile: Record<string, unknown>;
      };
    expect((await shown(seeing.token)).profile["email"]).toBe(email);
    expect((await shown(blind.token)).profile).not.toHaveProperty("email");
    const lookUp = async (address: string) =>
      (await callWeb(slack, "users.lookupByEmail", seeing.token, { email: address })).body;
    expect(await lookUp(email.toUpperCase())).toMatchObject({ user: { id: user } });
    slack.chat.setProfile({ userId: user, email: null });
    expect(await lookUp(email)).toMatchObject({ error: "users_not_found" });
    slack.chat.setProfile({ userId: user, email: "other@console.example" });
    expect(await lookUp("other@console.example")).toMatchObject({ user: { id: user } });
  });

  it("are listed with the bots", async () => {
    const bot = installBot(slack);
    const { body } = await callWeb(slack, "users.list", bot.token, { limit: 1000 });
    const members = body["members"] as { id: string; is_bot: boolean }[];
    expect(members.find(({ id }) => id === `U${bot.appId.slice(1)}`)).toMatchObject({
      is_bot: true,
    });
    expect(members.filter((one) => !one.is_bot)).toHaveLength(120);
  });

  it("can't be looked up with an organisation's token", async () => {
    const bot = installBot(slack, { teamId: slack.world.organisation.id });
    expect(
      (await callWeb(slack, "users.lookupByEmail", bot.token, { email: "a@b.example" })).body,
    ).toMatchObject({ error: "enterprise_is_restricted" });
  });
});
