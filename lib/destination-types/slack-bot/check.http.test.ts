import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { installBot } from "@/e2e/slack-simulator/testing/bot";
import { startSlackSimulator, type SlackSimulator } from "@/e2e/slack-simulator/start-simulator";

import { checkSlackBot } from "./check";
import { botScopes } from "./scopes";

let slack: SlackSimulator;
let bot: ReturnType<typeof installBot>;
/** Channels by name: the bot is in two of them, one of which is private; nobody is to find the third. */
let ids: Record<string, string>;

beforeAll(async () => {
  slack = await startSlackSimulator({ rateLimits: "off" });
  vi.stubEnv("SLACK_API_URL", slack.apiUrl);
  vi.stubEnv("SLACK_AUDIT_API_URL", slack.auditApiUrl);
  bot = installBot(slack, { scopes: botScopes, name: "Margay" });
  const kinds = { "night-shift": "public", vault: "private", secret: "private", lobby: "public" };
  for (const [name, kind] of Object.entries(kinds))
    slack.chat.createChannel({ name, kind: kind === "private" ? "private" : "public" });
  for (const channel of ["security-alerts", "night-shift", "vault"])
    slack.chat.invite({ channel, who: bot.appId });
  ids = Object.fromEntries(slack.chat.channels().map(({ name, id }) => [name, id]));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await slack.close();
});
beforeEach(() => slack.faults.clear());

const good = () => ({
  channel: "#security-alerts",
  clientId: bot.clientId,
  clientSecret: bot.clientSecret,
  signingSecret: bot.signingSecret,
  botToken: bot.token,
});

const check = (change: Record<string, string> = {}) => checkSlackBot({ ...good(), ...change });

const problemAt = (field: string | null, words: string) => [
  { field, message: expect.stringContaining(words) as string },
];

describe("the check of a Slack Bot", () => {
  it("finds what deliveries and clicks need to know", async () => {
    const { mainWorkspace, organisation } = slack.world;
    const { id: teamId, name: teamName, domain } = mainWorkspace;
    const channelId = ids["security-alerts"];
    const { clientId, clientSecret, signingSecret, botToken } = good();
    expect((await check()).found).toEqual({
      identity: `${clientId} ${teamId}`,
      secrets: { botToken, clientSecret, signingSecret },
      facts: {
        clientId,
        appId: bot.appId,
        botUserId: expect.stringMatching(/^U/) as string,
        teamId,
        teamName,
        enterpriseId: organisation.id,
        isEnterpriseInstall: false,
        url: `https://${domain}.slack.com/`,
        scopes: botScopes,
      },
      config: { channelId, channelName: "security-alerts", isPrivate: false },
      lane: `slack:${teamId}:${channelId}`,
    });
  });

  it.each<[string, (id: string) => string, string, string]>([
    ["a name with #", () => "#night-shift", "night-shift", "Margay is in it."],
    ["a private one's ID", (id) => id, "vault", "Private channel #vault. Margay is in it."],
    ["a private one's name", () => "vault", "vault", "Private channel #vault. Margay is in it."],
    ["a name", () => "lobby", "lobby", "Margay is not in it yet: /invite @Margay there."],
    ["a link", (id) => `https://quarry.slack.com/archives/${id}`, "lobby", "not in it yet"],
  ])("takes %s", async (_name, entered, place, words) => {
    const id = ids[place] ?? "";
    const { found, findings, problems } = await check({ channel: entered(id) });
    expect(problems).toEqual([]);
    expect(found?.config).toMatchObject({ channelId: id });
    expect(findings[1]?.message).toContain(words);
  });

  it.each<[string, () => string | undefined, string]>([
    ["a name that nobody has", () => "#nowhere", "private"],
    ["an ID that nobody has", () => "C0NOWHERE", "private"],
    ["the ID of a private one without the bot", () => ids["secret"], "/invite @Margay"],
    ["its name", () => "secret", "/invite @Margay"],
    ["the ID of one that is archived", () => ids["alerts-2023"], "archived"],
    ["its name", () => "alerts-2023", "archived"],
    ["a direct message", () => "D0INES", "direct message"],
    ["no name at all", () => "two words", "No channel"],
  ])("has a problem with %s", async (_name, entered, words) => {
    const result = await check({ channel: entered() ?? "" });
    expect(result.problems).toEqual(problemAt("channel", words));
    expect(result.found).toBeNull();
    expect(result.findings).toMatchObject([{ field: "botToken" }]);
  });

  it("wants an ID where the app is installed on the organization, and asks no list for a name", async () => {
    const { organisation, mainWorkspace } = slack.world;
    const { token: botToken } = slack.issueToken({
      kind: "bot",
      scopes: botScopes,
      teamId: organisation.id,
      appId: bot.appId,
    });
    slack.addAppToWorkspace(bot.appId, mainWorkspace.id);
    const before = slack.requests.length;
    const { problems, found } = await check({ botToken });
    expect(problems).toEqual(problemAt("channel", "only a channel's ID will do"));
    expect(found).toBeNull();
    const asked = slack.requests.slice(before).map(({ endpoint }) => endpoint);
    expect(asked).not.toContain("conversations.list");
    const channel = ids["security-alerts"] ?? "";
    const byId = await check({ botToken, channel });
    expect(byId.found).toMatchObject({
      identity: `${bot.clientId} ${organisation.id}`,
      lane: `slack:${organisation.id}:${channel}`,
    });
    expect(byId.findings[0]?.message).toBe(`Works in the organization ${organisation.name}.`);
  });

  it("names every scope that the token lacks, and what it is for", async () => {
    const { token: botToken } = installBot(slack, { scopes: ["chat:write", "channels:read"] });
    const { problems, found } = await check({ botToken });
    expect(found).toBeNull();
    expect(problems).toEqual(problemAt("botToken", "groups:read (to find a private channel"));
    for (const scope of ["users:read (", "users:read.email (", "im:write ("])
      expect(problems[0]?.message).toContain(scope);
    expect(problems[0]?.message).not.toContain("chat:write");
  });

  it("looks at all fields before it gives up", async () => {
    const { problems } = await check({
      clientId: "A0FERN",
      channel: "@ines",
      signingSecret: "short",
    });
    expect(problems.map(({ field }) => String(field)).toSorted()).toEqual([
      "channel",
      "clientId",
      "signingSecret",
    ]);
  });

  it("asks nobody with a token that cannot be one", async () => {
    const before = slack.requests.length;
    const { problems } = await check({ botToken: "xoxp-1-2-3" });
    expect(problems).toEqual(problemAt("botToken", "person's token"));
    expect(slack.requests).toHaveLength(before);
  });

  it.each([
    ["invalid_auth", "botToken", "no longer accepts"],
    ["account_inactive", "botToken", "no longer accepts"],
    ["token_revoked", "botToken", "no longer accepts"],
    ["ekm_access_denied", "botToken", "Ask an admin"],
    ["missing_scope", "botToken", "permission"],
    ["internal_error", null, "Try again"],
    ["ratelimited", null, "Try again"],
  ])("says what %s means", async (error, field, words) => {
    slack.faults.set("api-error", { error });
    const { problems } = await check();
    expect(problems).toEqual(problemAt(field, words));
  });

  it("says so when Slack cannot be reached", async () => {
    slack.faults.set("reply-lost");
    expect((await check()).problems).toEqual(problemAt(null, "could not be reached"));
  });

  it("offers the ID where Slack lets it look through no more", async () => {
    slack.faults.set("rate-limited", {}, { endpoint: "conversations.list" });
    expect((await check()).problems).toEqual(problemAt("channel", "Enter the channel's ID"));
    expect((await check({ channel: ids["security-alerts"] ?? "" })).problems).toEqual([]);
  });
});
