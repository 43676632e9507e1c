import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { listAlerts } from "@/lib/alerts/server";
import { getLogSource, pollLogSource, updateLogSource } from "@/lib/log-sources/server";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { signedBySlack } from "@/lib/testing/signed-by-slack";
import { slackMargayForFile } from "@/lib/testing/slack-margay";
import { insertReadySource } from "@/lib/testing/test-source";

const { slack, margay, ada } = await slackMargayForFile();
const handler = await routeOf("receiveSlackEvent");
const post = (body: string, headers: Record<string, string>) =>
  callRoute(handler, { method: "POST", path: "/api/slack/events", body, headers });

type App = { appId: string; secret: string };
const newApp = (): App => ({
  appId: `A${randomUUID().slice(0, 8).toUpperCase()}`,
  secret: randomUUID().replaceAll("-", ""),
});

const teamId = "T0FERN";
const userId = "U0ADA";

/** A running source of the app, granted two minutes ago; `secret` false leaves its signing secret out. */
async function sourceOf(app: App, { secret = true, user = userId } = {}) {
  const { db } = margay;
  const { token } = slack.issueToken({ scopes: ["auditlogs:read"] });
  const id = await insertReadySource(db, { logType: "Slack.AuditLogs", token });
  const grantedAt = new Date(Date.now() - 120_000);
  const data = { slackAppId: app.appId, slackTeamId: teamId, slackUserId: user, grantedAt };
  const polled = { lastPollOkAt: new Date(), nextPollAt: new Date(Date.now() + 60_000) };
  await db.logSource.update({ where: { id }, data: { ...data, ...polled } });
  if (secret) await updateLogSource(ada.ctx(), id, { signingSecret: app.secret });
  return id;
}

const event = (app: App, type: string, more: object = {}) => ({
  type: "event_callback",
  token: "deprecated",
  team_id: teamId,
  api_app_id: app.appId,
  event_id: `Ev${randomUUID()}`,
  event_time: Math.floor(Date.now() / 1000),
  event: { type, ...(type === "tokens_revoked" ? { tokens: { oauth: [userId], bot: [] } } : {}) },
  ...more,
});

async function send(payload: object | string, { secret }: App, at?: Date) {
  const { body, headers } = signedBySlack(payload, secret, at);
  return post(body, headers);
}

const health = async (id: string) => (await getLogSource(ada.ctx(), id)).health;
const row = (id: string) => margay.db.logSource.findUniqueOrThrow({ where: { id } });
const alertsOf = async (id: string) =>
  (await listAlerts(ada.ctx(), { limit: 10, sourceId: [id] })).data;

describe("Slack's events", () => {
  it("answer the question whether we are there, whichever app asks", async () => {
    const apps = [newApp(), newApp()];
    for (const app of apps) await sourceOf(app);
    for (const app of apps) {
      const challenge = randomUUID();
      const answer = await send({ type: "url_verification", token: "x", challenge }, app);
      expect([answer.status, answer.json]).toEqual([200, { challenge }]);
    }
  });

  it.each([
    ["tokens_revoked", /token_revoked/],
    ["app_uninstalled", /app_uninstalled/],
  ])("stop a source at once on %s, with an alert", async (type, reason) => {
    const app = newApp();
    const id = await sourceOf(app);
    expect((await send(event(app, type), app)).status).toBe(200);
    expect(await health(id)).toMatchObject({
      state: "NEEDS_ATTENTION",
      reason: expect.stringMatching(reason) as string,
      action: "GRANT_ACCESS",
    });
    expect((await row(id)).nextPollAt).toBeNull();
    expect(await alertsOf(id)).toMatchObject([{ status: "OPEN", severity: "HIGH" }]);
  });

  it("stop every source of the app, also one without a signing secret, and no other", async () => {
    const [app, other] = [newApp(), newApp()];
    const hit = [await sourceOf(app), await sourceOf(app, { secret: false })];
    const spared = [await sourceOf(app, { user: "U0BOB" }), await sourceOf(other)];
    await send(event(app, "tokens_revoked"), app);
    for (const id of hit) expect((await health(id)).state).toBe("NEEDS_ATTENTION");
    for (const id of spared) expect((await health(id)).state).toBe("HEALTHY");
  });

  it("count once, however often Slack sends them", async () => {
    const app = newApp();
    const id = await sourceOf(app);
    const payload = event(app, "tokens_revoked", {
      event_time: Math.floor(Date.now() / 1000) + 60,
    });
    const answers = await Promise.all([1, 2, 3].map(() => send(payload, app)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const entries = await margay.db.auditEntry.findMany({
      where: { targetId: id, action: "REVOKE_LOG_SOURCE_ACCESS" },
    });
    expect(entries).toMatchObject([{ actorName: "Slack", details: { event: "tokens_revoked" } }]);
    // Granted again: the same event, sent once more, must not stop it.
    await margay.db.logSource.update({
      where: { id },
      data: { lastErrorClass: null, lastErrorCode: null },
    });
    expect((await send(payload, app)).status).toBe(200);
    expect((await health(id)).state).not.toBe("NEEDS_ATTENTION");
  });

  it("leave a poll that is under way no say", async () => {
    const app = newApp();
    const id = await sourceOf(app);
    slack.faults.set("delay", { ms: 600 }, { endpoint: "audit.logs" });
    const polling = pollLogSource(margay.ctx(), id);
    await send(event(app, "app_uninstalled"), app);
    await polling;
    expect(await row(id)).toMatchObject({ lastErrorClass: "reauthorize", nextPollAt: null });
  });

  it("are answered while the source is locked by something slow, and count when Slack sends them again", async () => {
    const app = newApp();
    const id = await sourceOf(app);
    const payload = event(app, "app_uninstalled");
    await margay.db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM log_source WHERE id = ${id}::uuid FOR UPDATE`;
        // The lock ends after the answer, not before it.
        expect((await send(payload, app)).status).toBe(503);
      },
      { timeout: 25_000 },
    );
    expect((await health(id)).state).toBe("HEALTHY");
    expect((await send(payload, app)).status).toBe(200);
    expect((await health(id)).state).toBe("NEEDS_ATTENTION");
  });

  it("change nothing when they are of another kind, of another app, or come late", async () => {
    const [app, other] = [newApp(), newApp()];
    const id = await sourceOf(app);
    await sourceOf(other);
    const before = await row(id);
    const late = Math.floor(Date.now() / 1000) - 3600;
    const harmless = [
      event(app, "team_join"),
      event(app, "tokens_revoked", { event: { type: "tokens_revoked" } }),
      event(app, "app_uninstalled", { event_time: late }),
      event(app, "app_uninstalled", { team_id: "T0OAK" }),
      { type: "app_rate_limited", api_app_id: app.appId },
    ];
    for (const payload of harmless) expect((await send(payload, app)).status).toBe(200);
    const forged = event(app, "app_uninstalled");
    expect((await send(forged, other)).status).toBe(401);
    expect(await row(id)).toEqual(before);
  });

  it("cannot speak for an app with the secret of a source that has none yet", async () => {
    const [app, fresh] = [newApp(), newApp()];
    const id = await sourceOf(app);
    const bare = await sourceOf(fresh);
    await margay.db.logSource.update({ where: { id: bare }, data: { slackAppId: null } });
    expect((await send(event(app, "app_uninstalled"), fresh)).status).toBe(200);
    expect((await health(id)).state).toBe("HEALTHY");
  });
});

describe("a request that Slack did not sign", () => {
  it("is refused, whatever it says", async () => {
    const app = newApp();
    const id = await sourceOf(app);
    const payload = event(app, "app_uninstalled");
    const good = signedBySlack(payload, app.secret);
    const old = signedBySlack(payload, app.secret, new Date(Date.now() - 301_000));
    const ahead = signedBySlack(payload, app.secret, new Date(Date.now() + 302_000));
    const answers = [
      await post(good.body, {}),
      await post(`${good.body} `, good.headers),
      await post(good.body, { ...good.headers, "x-slack-signature": "v0=00" }),
      await post(old.body, old.headers),
      await post(ahead.body, ahead.headers),
      await send(payload, newApp()),
      await send({ type: "url_verification", challenge: "x" }, newApp()),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.json["detail"]).toMatch(/Signing Secret/);
      expect(answer.text).not.toContain(app.secret);
    }
    expect((await health(id)).state).toBe("HEALTHY");
  });

  it("is refused before more than 1 MiB of it is read", async () => {
    expect((await post("x".repeat(1024 * 1024 + 1), {})).status).toBe(413);
  });

  it("may be no JSON at all, even when it is signed", async () => {
    const app = newApp();
    await sourceOf(app);
    expect((await send("not json", app)).status).toBe(200);
    expect((await send("null", app)).status).toBe(200);
  });
});

describe("the signing secret", () => {
  it("is set, kept, and forgotten, and never shown", async () => {
    const app = newApp();
    const id = await sourceOf(app, { secret: false });
    expect(await getLogSource(ada.ctx(), id)).toMatchObject({
      hasSigningSecret: false,
      eventsUrl: "https://margay.example/api/slack/events",
    });
    const set = await updateLogSource(ada.ctx(), id, { signingSecret: ` ${app.secret}\n` });
    expect(set.hasSigningSecret).toBe(true);
    expect(JSON.stringify(set)).not.toContain(app.secret);
    expect((await send({ type: "url_verification", challenge: "x" }, app)).status).toBe(200);
    expect((await updateLogSource(ada.ctx(), id, { name: "B" })).hasSigningSecret).toBe(true);
    const removed = await updateLogSource(ada.ctx(), id, { signingSecret: null });
    expect(removed.hasSigningSecret).toBe(false);
    expect((await send({ type: "url_verification", challenge: "x" }, app)).status).toBe(401);
  });

  it("that is too short is refused at its field", async () => {
    const id = await sourceOf(newApp(), { secret: false });
    const setting = updateLogSource(ada.ctx(), id, { signingSecret: "short" });
    await expect(setting).rejects.toMatchObject({
      fields: { signingSecret: expect.any(String) as string },
    });
  });
});
