import { randomBytes } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAuditEntries } from "@/lib/audit/server";
import { createCustomRule, startTrial } from "@/lib/detections/server";
import { sendDestinationTest } from "@/lib/destinations/server";
import { rotateEncryptionKeys } from "@/lib/encryption-keys/server";
import { listLogEvents } from "@/lib/log-events/server";
import { logTypeIds } from "@/lib/log-types/registry";
import * as sources from "@/lib/log-sources/server";
import { openSecret } from "@/lib/platform/crypto/keys";
import { log } from "@/lib/platform/logger/logger";
import { readApiRoutes } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { captureLog } from "@/lib/testing/captured-log";
import { newKey, readKeyFile, writeKeyFile } from "@/lib/testing/key-file";
import { startSlackMargay, type SlackMargay } from "@/lib/testing/slack-margay";
import { pressAllow, sourceToGrant } from "@/lib/testing/slack-wizard";
import { insertSlackBot } from "@/lib/testing/test-destination";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { bearerOf } from "@/lib/testing/test-session";
import {
  changePassword,
  createUser,
  findSessionUser,
  setPassword,
  signIn,
} from "@/lib/users/server";

const password = "open sesame, thrice";
const setByAdmin = "close sesame, and twice";
const chosen = "neither open nor closed";
const visitor = { address: "198.51.100.7", userAgent: "Test browser" };

let started: SlackMargay;
let ctx: ReturnType<SlackMargay["ada"]["ctx"]>;
let output: ReturnType<typeof captureLog>;
/** Name and value of everything that nobody may read anywhere. */
const secrets = new Map<string, string>();
const sourceIds: string[] = [];
let destinationId: string;
let apiToken: Awaited<ReturnType<typeof bearerOf>>;

beforeAll(async () => {
  output = captureLog();
  started = await startSlackMargay({ LOG_LEVEL: "trace", ENCRYPTION_KEYS: "" });
  await writeKeyFile(newKey("k1"));
  ctx = started.ada.ctx();
  for (const logType of logTypeIds) await liveThrough(logType);
  const bot = {
    clientSecret: randomBytes(16).toString("hex"),
    signingSecret: randomBytes(16).toString("hex"),
    botToken: `xoxb-${randomBytes(16).toString("hex")}`,
  };
  for (const [name, secret] of Object.entries(bot)) secrets.set(`destination's ${name}`, secret);
  destinationId = (await insertSlackBot(started.margay.db, { secrets: bot })).id;
  await sendDestinationTest(ctx, destinationId);
  const grace = { email: "grace@margay.test", name: "Grace", role: "Analyst" } as const;
  const { id: graceId } = await createUser(ctx, { ...grace, password });
  await signIn({ ...ctx, ...visitor }, { email: "grace@margay.test", password });
  await setPassword(ctx, graceId, { password: setByAdmin });
  await changeOwnPassword(grace.email);
  await signIn(
    { ...ctx, ...visitor },
    { email: "grace@margay.test", password: `${password}!` },
  ).catch(() => undefined);
  apiToken = await bearerOf("Admin");
  await rotateEncryptionKeys(ctx);
  secrets.set("password", password);
  secrets.set("password that an admin set", setByAdmin);
  secrets.set("password that a person chose", chosen);
  secrets.set("API token", apiToken.token);
  secrets.set("AUTH_SECRET", process.env["AUTH_SECRET"] ?? "");
  for (const entry of await readKeyFile())
    secrets.set(`key ${entry.split(":")[0]}`, entry.split(":")[1] ?? "");
});
afterAll(() => started.close());

/** Signs in with what an admin set and changes it, at the first try with the wrong one. */
async function changeOwnPassword(email: string) {
  const { sessionId } = await signIn({ ...ctx, ...visitor }, { email, password: setByAdmin });
  const session = await findSessionUser(sessionId, new Date());
  if (!session) throw new Error("There is no session.");
  const own = { ...ctx, ...visitor, actor: session.actor };
  const change = { currentPassword: setByAdmin, newPassword: chosen };
  await changePassword(own, { ...change, currentPassword: password }).catch(() => undefined);
  await changePassword(own, change);
}

/** A source from the wizard to its polls, with the failures on the way that could tell a secret. */
async function liveThrough(logType: (typeof logTypeIds)[number]) {
  const { slack } = started;
  slack.addAuditEvent({ action: "user_login" });
  slack.addAccess();
  slack.addIntegration();
  const { id, app } = await sourceToGrant(slack, ctx, { logType });
  sourceIds.push(id);
  secrets.set(`${logType} client secret`, app.clientSecret);
  slack.faults.set(
    "api-error",
    { error: `bad_client_secret ${app.clientSecret}` },
    { endpoint: "oauth.v2.access" },
  );
  await sources.completeGrant(ctx, await pressAllow(slack, ctx, id));
  slack.faults.clear();
  const answer = await pressAllow(slack, ctx, id);
  secrets.set(`${logType} state`, answer.state ?? "");
  secrets.set(`${logType} code`, answer.code ?? "");
  await sources.completeGrant(ctx, answer);
  await sources.startLogSource(ctx, id);
  await sources.finishLogSource(ctx, id, { noDataAlarm: { enabled: true, minutes: 60 } });
  const signingSecret = randomBytes(16).toString("hex");
  secrets.set(`${logType} signing secret`, signingSecret);
  await sources.updateLogSource(ctx, id, { signingSecret });
  await sources.pollLogSource(started.margay.ctx(), id);
  const token = await tokenOf(id);
  secrets.set(`${logType} token`, token);
  slack.faults.set("api-error", { error: token });
  await sources.pollLogSource(started.margay.ctx(), id);
  slack.faults.clear();
  slack.faults.set("token-revoked", {});
  await sources.verifyLogSource(ctx, id);
  await sources.pollLogSource(started.margay.ctx(new Date(Date.now() + 600_000)), id, {
    clock: () => new Date(Date.now() + 600_000),
  });
  slack.faults.clear();
}

async function tokenOf(id: string): Promise<string> {
  const { accessToken } = await started.margay.db.logSource.findUniqueOrThrow({
    where: { id },
    select: { accessToken: true },
  });
  return openSecret(accessToken ?? "", { table: "log_source", row: id, field: "access_token" });
}

/** The secrets that a text tells, as they are or in an encoding that anybody reads. */
function told(text: string): string[] {
  const forms = (secret: string) => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64").replace(/=+$/, ""),
  ];
  return [...secrets]
    .filter(([, secret]) => forms(secret).some((form) => text.includes(form)))
    .map(([name]) => name);
}

describe("secrets", () => {
  it("are there to be found", async () => {
    expect([...secrets.keys()].filter((name) => name.endsWith(" token"))).toHaveLength(4);
    expect(secrets.size).toBeGreaterThan(14);
    for (const [name, secret] of secrets) expect(secret.length, name).toBeGreaterThan(15);
    expect(told(`x${secrets.get("password")}y`)).toEqual(["password"]);
    expect((await listLogEvents(ctx, { limit: 10 })).data.length).toBeGreaterThan(0);
  });

  it("are in no answer to any GET", async () => {
    const routes = (await readApiRoutes()).filter(
      ({ method, operation }) => method === "GET" && operation,
    );
    const [event] = (await listLogEvents(ctx, { limit: 1 })).data;
    const [entry] = (await listAuditEntries(ctx, { action: ["CREATE_API_TOKEN"], limit: 1 })).data;
    const now = new Date();
    const { id: alertId } = await started.margay.db.alert.create({
      data: {
        type: "SYSTEM_HEALTH",
        severity: "HIGH",
        title: "A source is silent",
        summary: "Nothing came.",
        dedupeKey: "secrets-test",
        openedAt: now,
        updatedAt: now,
      },
    });
    const rule = await createCustomRule(ctx, { definition: aTestDefinition() });
    const trial = await startTrial(ctx, { ruleId: rule.id, days: 1 });
    const queries: Record<string, string> = {
      countNewLogEvents: "?ingestedAfter=2026-01-01T00:00:00Z",
      listDetectionTrials: `?ruleId=${rule.id}`,
    };
    const idsFor = (path: string, takesId: boolean) => {
      if (path.includes("log-events")) return [event?.id ?? ""];
      if (path.includes("/detections/")) return [rule.id];
      if (path.includes("/detection-trials/")) return [trial.id];
      if (path.includes("/audit-entries/{")) return [entry?.id ?? ""];
      if (path.includes("/alerts/")) return [alertId];
      if (path.includes("/destinations/")) return [destinationId];
      return takesId ? sourceIds : [""];
    };
    const read: string[] = [];
    for (const { path, handler, operation } of routes) {
      const ids = idsFor(path, operation?.params !== undefined);
      for (const id of ids) {
        const at = path.replace("{id}", id) + (queries[operation?.id ?? ""] ?? "");
        const answer = await callRoute(handler, {
          path: at,
          params: { id },
          headers: started.ada.headers,
        });
        if (answer.status < 300) read.push(path);
        expect(told(answer.text + JSON.stringify([...answer.headers])), at).toEqual([]);
      }
    }
    expect(new Set(read).size).toBeGreaterThanOrEqual(routes.length - 2);
  });

  it("are in no answer to a change either, good or bad", async () => {
    const [id = ""] = sourceIds;
    const clientSecret = secrets.get("Slack.AuditLogs client secret") ?? "";
    const routes = await readApiRoutes();
    const put = routes.find(({ operation }) => operation?.id === "setLogSourceCredentials");
    if (!put) throw new Error("No route sets credentials.");
    const bodies = [
      { clientId: "1.2", clientSecret },
      { clientId: "1.2", clientSecret: clientSecret.repeat(20) },
      { clientId: "", clientSecret },
      { clientSecret: [clientSecret] },
      { clientId: "1.2", clientSecret, more: clientSecret },
      `{"clientSecret":"${clientSecret}"`,
    ];
    const statuses: number[] = [];
    for (const body of bodies) {
      const answer = await callRoute(put.handler, {
        method: "PUT",
        path: put.path,
        params: { id },
        headers: started.ada.headers,
        body,
      });
      statuses.push(answer.status);
      expect(told(answer.text)).toEqual([]);
    }
    expect(statuses).toEqual([200, 422, 422, 422, 422, 422]);
  });

  it("are told once where a token is made, which no cache keeps and nothing tells again", async () => {
    const routes = await readApiRoutes();
    const call = (id: string, body?: object) => {
      const route = routes.find(({ operation }) => operation?.id === id);
      if (!route) throw new Error(`No route serves ${id}.`);
      const { method, path, handler } = route;
      return callRoute(handler, { method, path, headers: started.ada.headers, body });
    };
    const made = await call("createApiToken", { name: "Export", role: "Analyst" });
    expect([made.status, made.headers.get("cache-control")]).toEqual([201, "no-store"]);
    const { id, token, ...rest } = made.json as { id: string; token: string };
    secrets.set("API token made by the API", token);
    expect(told(JSON.stringify([rest, ...made.headers]))).toEqual([]);
    const refused = await call("createApiToken", { name: token, role: token });
    expect([refused.status, told(refused.text)]).toEqual([422, []]);
    const listed = await call("listApiTokens");
    expect(listed.text).toContain(id);
    expect(told(listed.text)).toEqual([]);
  });

  it("are in no audit entry", async () => {
    const { data } = await listAuditEntries(ctx, { limit: 200 });
    expect(data.length).toBeGreaterThan(30);
    expect(told(JSON.stringify(data))).toEqual([]);
  });

  it("are nowhere in the database", async () => {
    const tables = await started.margay.db.$queryRaw<{ name: string }[]>`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["public.log_source", "public.oauth_state", "public.audit_entry"]),
    );
    for (const { name } of tables) {
      const rows = await started.margay.db.$queryRawUnsafe<{ row: string }[]>(
        `SELECT t::text AS row FROM ${name} t`,
      );
      expect(told(rows.map(({ row }) => row).join("\n")), name).toEqual([]);
    }
  });

  it("are in no line of the log, not even when code logs them by name", () => {
    const clientSecret = secrets.get("Slack.AuditLogs client secret") ?? "";
    const token = [...secrets].find(([name]) => name.endsWith(" token"))?.[1] ?? "";
    const err = new Error(`asked with ${token}`, { cause: new Error(`Bearer ${apiToken.token}`) });
    log().info(
      { clientSecret, request: { headers: apiToken.headers, accessToken: token }, err },
      "canary",
    );
    expect(output.text()).toContain("canary");
    expect(output.text()).toContain("poll failed");
    expect(told(output.text())).toEqual([]);
  });
});
