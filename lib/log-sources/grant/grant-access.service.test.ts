import { describe, expect, it } from "vitest";

import { type LogTypeId, logTypeIds } from "@/lib/log-types/registry";
import { slackMargayForFile } from "@/lib/testing/slack-margay";
import { grantedSource, pressAllow, sourceToGrant } from "@/lib/testing/slack-wizard";
import { bearerOf, signedIn, type TestSession } from "@/lib/testing/test-session";

import {
  beginGrant,
  completeGrant,
  finishLogSource,
  getLogSource,
  startLogSource,
  verifyLogSource,
} from "../server";

const access = "Slack.AccessLogs";
const alarm = { noDataAlarm: { enabled: true, minutes: 1440 } };

const { slack, margay, ada } = await slackMargayForFile({ MARGAY_POLL_SECONDS: "300" });

const allow = (id: string) => pressAllow(slack, ada.ctx(), id);
const verificationOf = async (id: string) => (await getLogSource(ada.ctx(), id)).verification;
const tokenOf = async (id: string) =>
  (await margay.db.logSource.findUniqueOrThrow({ where: { id }, select: { accessToken: true } }))
    .accessToken;

describe("the wizard", () => {
  it.each(logTypeIds)("leads %s from Create New to a source that polls", async (logType) => {
    const ctx = ada.ctx();
    const { id, source, app } = await sourceToGrant(slack, ctx, { logType });
    expect(source).toMatchObject({
      setupStep: "GRANT_ACCESS",
      clientId: app.clientId,
      hasClientSecret: true,
      redirectUrl: "https://margay.example/api/slack/oauth/callback",
      health: { state: "SETUP_UNFINISHED", action: "FINISH_SETUP" },
      verification: null,
      grantedBy: null,
      grantedScopes: [],
      nextPollAt: null,
    });

    const answer = await pressAllow(slack, ctx, id);
    expect(await completeGrant(ctx, answer)).toEqual({ sourceId: id });
    const granted = await getLogSource(ctx, id);
    const organization = logType === "Slack.AuditLogs";
    const place = organization ? slack.world.organisation : slack.world.mainWorkspace;
    expect(granted).toMatchObject({
      setupStep: "GRANT_ACCESS",
      verification: { ok: true, code: "ok" },
      installation: {
        kind: organization ? "organization" : "workspace",
        id: place.id,
        name: place.name,
      },
      grantedBy: expect.stringMatching(/^[UW][A-Z0-9]+$/) as string,
      grantedScopes: [organization ? "auditlogs:read" : "admin"],
      nextPollAt: null,
    });

    expect(await startLogSource(ctx, id)).toMatchObject({
      setupStep: "ALARM",
      nextPollAt: ctx.now.toISOString(),
      pollSeconds: 300,
      health: { state: "HEALTHY", reason: expect.stringContaining("first poll") as string },
    });
    const done = await finishLogSource(ctx, id, { noDataAlarm: { enabled: false, minutes: 15 } });
    expect(done).toMatchObject({
      setupStep: "DONE",
      noDataAlarm: { enabled: false, minutes: 15 },
      health: { state: "HEALTHY" },
    });
  });

  it("makes a first real call before it says that access was granted", async () => {
    const before = slack.requests.length;
    await grantedSource(slack, ada.ctx(), { logType: "Slack.IntegrationLogs" });
    const calls = slack.requests.slice(before).map((request) => request.endpoint);
    expect(calls).toEqual(expect.arrayContaining(["oauth.v2.access", "team.integrationLogs"]));
  });

  it("does not let a step be skipped", async () => {
    const ctx = ada.ctx();
    const { id } = await sourceToGrant(slack, ctx, { logType: "Slack.AccessLogs" });
    for (const skip of [
      () => startLogSource(ctx, id),
      () => finishLogSource(ctx, id, alarm),
      () => verifyLogSource(ctx, id),
    ]) {
      await expect(skip()).rejects.toMatchObject({ code: "conflict", message: /[Gg]rant/ });
    }
    expect((await getLogSource(ctx, id)).setupStep).toBe("GRANT_ACCESS");
  });

  it("takes two tabs that finish it at once", async () => {
    const ctx = ada.ctx();
    const { id } = await grantedSource(slack, ctx, { logType: "Slack.AccessLogs" });
    const tabs = await Promise.all([
      startLogSource(ctx, id).then(() => finishLogSource(ctx, id, alarm)),
      startLogSource(ctx, id).then(() => finishLogSource(ctx, id, alarm)),
    ]);
    expect(tabs.map((tab) => tab.setupStep)).toEqual(["DONE", "DONE"]);
    const starts = await margay.db.auditEntry.count({
      where: { targetId: id, action: "START_LOG_SOURCE" },
    });
    expect(starts).toBe(1);
  });

  it("takes two tabs that go to Slack, each with a state of its own", async () => {
    const { id } = await sourceToGrant(slack, ada.ctx(), { logType: "Slack.AccessLogs" });
    const answers = [
      await pressAllow(slack, ada.ctx(), id),
      await pressAllow(slack, ada.ctx(), id),
    ];
    expect(new Set(answers.map(({ state }) => state)).size).toBe(2);
    await Promise.all(answers.map((answer) => completeGrant(ada.ctx(), answer)));
    expect(await verificationOf(id)).toMatchObject({ ok: true });
  });
});

describe("who may grant", () => {
  it("is a signed-in person with the permission", async () => {
    const { id } = await sourceToGrant(slack, ada.ctx(), { logType: access });
    const answer = await allow(id);
    for (const role of ["Analyst", "AnalystReadOnly"] as const) {
      const session = await signedIn(role);
      await expect(beginGrant(session.ctx(), id)).rejects.toMatchObject({ code: "forbidden" });
      await expect(completeGrant(session.ctx(), answer)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const { id: tokenId } = await bearerOf("Admin");
    const token = {
      ...ada.ctx(),
      actor: { type: "apiToken", id: tokenId, name: "CI", role: "Admin" },
    } as ReturnType<TestSession["ctx"]>;
    await expect(beginGrant(token, id)).rejects.toMatchObject({
      code: "forbidden",
      message: /in a browser/,
    });
    await expect(completeGrant(token, answer)).rejects.toMatchObject({ code: "invalid_input" });
    expect(await verificationOf(id)).toBeNull();
  });

  it("begins only when the credentials are saved", async () => {
    const { id } = await sourceToGrant(slack, ada.ctx(), { logType: access });
    await margay.db.logSource.update({ where: { id }, data: { setupStep: "SUMMARY" } });
    await expect(beginGrant(ada.ctx(), id)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("granting access again", () => {
  const running = async () => {
    const made = await grantedSource(slack, ada.ctx(), { logType: access, distributed: true });
    await startLogSource(ada.ctx(), made.id);
    return made;
  };

  it.each(["ALARM", "DONE"])(
    "on a source that polls (%s) keeps the good token when the new grant is bad",
    async (setupStep) => {
      const { id } = await running();
      if (setupStep === "DONE") await finishLogSource(ada.ctx(), id, alarm);
      const before = await tokenOf(id);
      const bad = await pressAllow(slack, ada.ctx(), id, { team: slack.world.freeWorkspace.id });
      await completeGrant(ada.ctx(), bad);
      expect(await getLogSource(ada.ctx(), id)).toMatchObject({
        setupStep,
        verification: { ok: false, code: "paid_only" },
        installation: { id: slack.world.mainWorkspace.id },
      });
      expect(await tokenOf(id)).toBe(before);
    },
  );

  it("heals a source that had stopped, and it is polled at once", async () => {
    const { id } = await running();
    await finishLogSource(ada.ctx(), id, alarm);
    const stopped = {
      lastErrorCode: "token_revoked",
      lastErrorClass: "reauthorize",
      consecutiveFailures: 4,
      nextPollAt: null,
    };
    await margay.db.logSource.update({ where: { id }, data: stopped });
    expect((await getLogSource(ada.ctx(), id)).health).toMatchObject({
      state: "NEEDS_ATTENTION",
      action: "GRANT_ACCESS",
    });
    const ctx = ada.ctx();
    await completeGrant(ctx, await pressAllow(slack, ctx, id));
    expect(await getLogSource(ctx, id)).toMatchObject({
      health: { state: "HEALTHY" },
      nextPollAt: ctx.now.toISOString(),
    });
  });

  it.each([
    [
      "the same workspace goes on where the pull stopped",
      () => slack.world.mainWorkspace.id,
      { page: 3 },
    ],
    ["another workspace begins anew", () => slack.world.businessWorkspace.id, {}],
  ])("for %s", async (_what, team, pullState) => {
    const { id } = await running();
    await margay.db.logSource.update({ where: { id }, data: { pullState: { page: 3 } } });
    await completeGrant(ada.ctx(), await pressAllow(slack, ada.ctx(), id, { team: team() }));
    const row = await margay.db.logSource.findUniqueOrThrow({ where: { id } });
    expect([row.slackTeamId, row.pullState]).toEqual([team(), pullState]);
  });
});

describe("checking again", () => {
  it.each<[LogTypeId, string, () => void]>([
    [access, "missing_scope", () => slack.faults.set("scope-removed", { scope: "admin" })],
    [access, "no_permission", () => slack.faults.set("installer-demoted", {})],
    ["Slack.IntegrationLogs", "token_revoked", () => slack.faults.set("token-revoked", {})],
    ["Slack.AuditLogs", "user_not_authorized", () => slack.faults.set("installer-demoted", {})],
    [
      "Slack.AuditLogs",
      "feature_not_enabled",
      () => slack.faults.set("plan-downgraded", { plan: "pro" }),
    ],
  ])("%s finds %s and, once mended, nothing", async (logType, code, fault) => {
    const { id } = await grantedSource(slack, ada.ctx(), { logType });
    fault();
    expect((await verifyLogSource(ada.ctx(), id)).verification).toMatchObject({ ok: false, code });
    slack.faults.clear();
    expect((await verifyLogSource(ada.ctx(), id)).verification).toMatchObject({ ok: true });
  });

  it("says so when the stored token does not open", async () => {
    const [one, two] = [
      await grantedSource(slack, ada.ctx(), { logType: access }),
      await grantedSource(slack, ada.ctx(), { logType: access }),
    ];
    await margay.db.logSource.update({
      where: { id: one.id },
      data: { accessToken: await tokenOf(two.id) },
    });
    const { verification } = await verifyLogSource(ada.ctx(), one.id);
    expect(verification).toMatchObject({ ok: false, code: "secret_unreadable" });
  });
});
