import { describe, expect, it, beforeEach } from "vitest";

import { fakeSlack } from "@/lib/testing/fake-slack";
import { checkSlackBot } from "./check";
import { slackBotSamples } from "./samples";
import { botScopes } from "./scopes";

const slack = fakeSlack();
beforeEach(() => slack.reset());

const good = slackBotSamples.values("");
const botToken = good["botToken"] ?? "";

/** The bot's app as Slack knows it; the values as entered, with these changes. */
async function check(change: Record<string, string> = {}, identity = {}, scopes = botScopes) {
  slack.install(botToken, identity, scopes);
  return checkSlackBot({ ...good, ...change });
}

const problemAt = (field: string | null, words: string) => [
  { field, message: expect.stringContaining(words) as string },
];

describe("the check of a Slack Bot", () => {
  it("finds what deliveries and clicks need to know", async () => {
    expect((await check()).found).toEqual({
      identity: "8820.4410 T0FERN",
      secrets: {
        botToken,
        clientSecret: good["clientSecret"],
        signingSecret: good["signingSecret"],
      },
      facts: {
        clientId: "8820.4410",
        appId: "A0MARGAY",
        botUserId: "U0MARGAY",
        teamId: "T0FERN",
        teamName: "Fernhollow",
        enterpriseId: null,
        isEnterpriseInstall: false,
        url: "https://fernhollow.slack.com/",
        scopes: botScopes,
      },
      config: { channelId: "C0ALERTS", channelName: "security-alerts", isPrivate: false },
      lane: "slack:T0FERN:C0ALERTS",
    });
  });

  it.each([
    ["#night-shift", "C0NIGHT", "Margay is in it."],
    ["G0VAULT", "G0VAULT", "Private channel #vault. Margay is in it."],
    ["vault", "G0VAULT", "Private channel #vault. Margay is in it."],
    ["lobby", "C0LOBBY", "Margay is not in it yet: /invite @Margay there."],
    ["https://fernhollow.slack.com/archives/C0LOBBY", "C0LOBBY", "not in it yet"],
  ])("takes the channel %s", async (channel, id, words) => {
    const { found, findings, problems } = await check({ channel });
    expect(problems).toEqual([]);
    expect(found?.config).toMatchObject({ channelId: id });
    expect(findings[1]?.message).toContain(words);
  });

  it.each([
    ["#nowhere", "private"],
    ["C0NOWHERE", "private"],
    ["G0SECRET", "/invite @Margay"],
    ["secret", "/invite @Margay"],
    ["C0OLD", "archived"],
    ["old-alerts", "archived"],
    ["D0INES", "direct message"],
    ["two words", "No channel"],
  ])("has a problem with the channel %s", async (channel, words) => {
    const result = await check({ channel });
    expect(result.problems).toEqual(problemAt("channel", words));
    expect(result.found).toBeNull();
    expect(result.findings).toMatchObject([{ field: "botToken" }]);
  });

  const organization = {
    team: "Fernhollow Group",
    team_id: "E0FERN",
    enterprise_id: "E0FERN",
    is_enterprise_install: true,
  };

  it("wants an ID where the app is installed on the organization, and asks no list for a name", async () => {
    const { problems, found } = await check({}, organization);
    expect(problems).toEqual(problemAt("channel", "only a channel's ID will do"));
    expect(found).toBeNull();
    expect(slack.calls().map(({ url }) => url)).not.toContain("/api/conversations.list");
    const byId = await check({ channel: "C0ALERTS" }, organization);
    expect(byId.found).toMatchObject({
      identity: "8820.4410 E0FERN",
      lane: "slack:E0FERN:C0ALERTS",
    });
    expect(byId.findings[0]?.message).toBe("Works in the organization Fernhollow Group.");
  });

  it("names every scope that the token lacks, and what it is for", async () => {
    const { problems, found } = await check({}, {}, ["chat:write", "channels:read"]);
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
    const { problems } = await check({ botToken: "xoxp-1-2-3" });
    expect(problems).toEqual(problemAt("botToken", "person's token"));
    expect(slack.calls()).toEqual([]);
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
    slack.answerJson({ ok: false, error });
    const { problems } = await checkSlackBot(good);
    expect(problems).toEqual(problemAt(field, words));
  });

  it("says so when Slack cannot be reached", async () => {
    slack.breakDown();
    expect((await checkSlackBot(good)).problems).toEqual(problemAt(null, "could not be reached"));
  });

  it("looks through a bounded number of channels", async () => {
    slack.manyChannels(16 * 2);
    expect((await check({ channel: "#last" })).problems).toEqual(
      problemAt("channel", "Enter the ID"),
    );
    const lists = slack.calls().filter(({ url }) => url === "/api/conversations.list");
    expect(lists).toHaveLength(15);
  });

  it("offers the ID where Slack lets it look through no more", async () => {
    slack.limitLists();
    expect((await check()).problems).toEqual(problemAt("channel", "Enter the channel's ID"));
    expect((await check({ channel: "C0ALERTS" })).problems).toEqual([]);
  });
});
