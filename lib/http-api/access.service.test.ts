import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { revokeApiToken } from "@/lib/api-tokens/server";
import type { Actor } from "@/lib/kernel/actor";
import type { Operation } from "@/lib/kernel/operation";
import { can, type Role, roles } from "@/lib/kernel/permission";
import { operations } from "@/lib/http-api/operations";
import { type ApiRoute, readApiRoutes } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { readSourceFiles } from "@/lib/testing/source-files";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { bearerOf, signedIn } from "@/lib/testing/test-session";
import { signOutEverywhere } from "@/lib/users/server";

/** The session library's own routes; what they may do is tested with signing in. */
const sessionLibrary = "app/api/auth/[...nextauth]/route.ts";

/** What only a person in a browser can do, whatever role a token has. */
const browserOnly = new Set([
  "signOutEverywhere",
  "changeOwnPassword",
  "grantLogSourceAccess",
  "confirmSlackLink",
]);

/** Answers with a redirect, also to who may not. */
const redirects = new Set(["completeLogSourceGrant"]);

/** Good bodies, so that a call comes past the parser to the verb; the ids are made up. */
const bodies: Record<string, unknown> = {
  createLogSource: { name: "Fernhollow", plan: "PRO", logType: "Slack.AccessLogs" },
  updateLogSource: { name: "Fernhollow" },
  setLogSourceCredentials: { clientId: "1.2", clientSecret: "s" },
  finishLogSource: { noDataAlarm: { enabled: true, minutes: 60 } },
  updateAlert: { status: "TRIAGED" },
  updateAlerts: { ids: [randomUUID()], status: "TRIAGED" },
  commentOnAlert: { text: "Asked Juno." },
  askAlertBoomerang: { slackUserId: "U0JUNO", message: "Was this you?" },
  resendDeliveries: { destinationId: randomUUID() },
  createDestination: {
    type: "slack-webhook",
    name: "Fernhollow",
    values: { webhookUrl: "not one" },
    severities: ["HIGH"],
    alertTypes: ["RULE_MATCH"],
  },
  checkDestination: { type: "slack-webhook", values: {} },
  updateDestination: { name: "Fernhollow" },
  replaceDestinationCredential: { values: {} },
  updateDetection: { enabled: false },
  createDetectionException: { kind: "USER", value: "juno@fernhollow.example" },
  updateDetectionPack: { enabled: false },
  createCustomRule: { definition: aTestDefinition() },
  replaceCustomRule: { definition: aTestDefinition(), version: 1 },
  testCustomRule: { definition: aTestDefinition(), events: [] },
  readCustomRule: { yaml: "title: Fernhollow" },
  linkSlackUser: { credentialId: randomUUID(), slackUserId: "U0ADA", userId: randomUUID() },
  confirmSlackLink: { token: "x".repeat(43) },
  createApiToken: { name: "Nightly export", role: "AnalystReadOnly", expiresInDays: 90 },
  testDetection: { event: { action: "organization_created" } },
  startDetectionTrial: { ruleId: "Slack.AuditLogs.OrgCreated", days: 7 },
  createUser: {
    email: "juno@margay.test",
    name: "Juno",
    role: "Analyst",
    password: "long enough, this",
  },
  updateUser: { name: "Juno" },
  setUserPassword: { password: "long enough, this" },
  changeOwnPassword: { currentPassword: "none", newPassword: "long enough, this" },
  setUpMargay: { email: "ada@margay.test", name: "Ada", password: "long enough, this" },
};

const queries: Record<string, string> = {
  deleteLogSource: "?name=Fernhollow",
  listDetectionTrials: "?ruleId=Slack.AuditLogs.OrgCreated",
  countNewLogEvents: "?ingestedAfter=2026-03-01T00:00:00Z",
};

const routes = (await readApiRoutes()).filter(({ file }) => file !== sessionLibrary);
const declared = routes.flatMap((route) =>
  route.operation ? [{ ...route, operation: route.operation }] : [],
);
type Declared = (typeof declared)[number];

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
  // So that the first-run set-up is over.
  await signedIn("Admin");
});
afterAll(() => margay.close());

function call({ operation, handler }: Declared, headers: Record<string, string> = {}) {
  const id = randomUUID();
  const named = [...operation.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const params = Object.fromEntries(named.map((name) => [name, id]));
  const path = operation.path.replaceAll(/\{\w+\}/g, id) + (queries[operation.id] ?? "");
  const body = operation.body ? (bodies[operation.id] ?? {}) : undefined;
  return callRoute(handler, { method: operation.method, path, params, headers, body });
}

/** What the declaration says that this caller is answered: refused, or anything that is neither a refusal nor our fault. */
function expected({ id, access }: Operation, actor: Actor | null): 401 | 403 | "served" {
  if (access === "public") return "served";
  // Nobody here signs, and who is signed in counts for nothing.
  if (access === "signed") return 401;
  if (!actor) return 401;
  if (actor.type === "apiToken" && browserOnly.has(id)) return 403;
  return access === "signedIn" || can(actor, access) ? "served" : 403;
}

const outcome = (status: number) =>
  status === 401 || status === 403 || status >= 500 ? status : "served";

describe("every file under app/api", () => {
  it("is found", () => {
    expect(routes.length).toBeGreaterThan(25);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s states its operation",
    (_name, route: ApiRoute) => {
      expect(
        route.operation,
        `${route.file} states no operation, hence no permission.`,
      ).toBeDefined();
      expect(route.operation).toMatchObject({ method: route.method, path: route.path });
      expect(route.operation?.access).toBeTruthy();
    },
  );

  it("serves exactly the declared operations, each in one place", () => {
    const served = declared.map(({ operation }) => operation.id);
    expect(served.toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    expect(new Set(served).size).toBe(served.length);
    for (const { operation } of declared) expect(operations).toContain(operation);
  });
});

describe("what is declared", () => {
  const idsOf = (access: string) =>
    operations.filter((operation) => operation.access === access).map(({ id }) => id);

  it("opens to everybody only what must be, and to everybody signed in only what is their own", () => {
    const open = ["getLiveness", "getMetrics", "getOpenApi", "getReadiness", "setUpMargay"];
    expect(idsOf("public").toSorted()).toEqual(open);
    expect(idsOf("signedIn").toSorted()).toEqual([
      "changeOwnPassword",
      "confirmSlackLink",
      "getStatus",
      "signOutEverywhere",
    ]);
    expect(idsOf("signed").toSorted()).toEqual(["receiveSlackEvent", "receiveSlackInteraction"]);
  });

  it("asks for a permission to change where something changes", () => {
    for (const { id, method, access } of operations) {
      if (access === "public" || access === "signedIn" || access === "signed") continue;
      const changes = method !== "GET" || redirects.has(id);
      expect(access, id).toMatch(changes ? /Modify$/ : /Read$/);
    }
  });
});

it("has every page behind the console's layout, but the two that come before it", () => {
  const pages = readSourceFiles()
    .map(({ path }) => path)
    .filter((path) => /^app\/.*page\.tsx$/.test(path) && !path.startsWith("app/(console)/"));
  expect(pages.toSorted()).toEqual(["app/(auth)/setup/page.tsx", "app/(auth)/sign-in/page.tsx"]);
});

const answering = declared.filter(
  ({ operation }) => !redirects.has(operation.id) && operation.id !== "getReadiness",
);
const named = answering.map((route) => [`${route.method} ${route.path}`, route] as const);

describe.each(named)("%s", (_name, route) => {
  const { operation } = route;

  it("answers nobody as declared", async () => {
    const answer = await call(route);
    expect(outcome(answer.status), answer.text).toBe(expected(operation, null));
    if (answer.status === 401) expect(answer.json["code"]).toBe("unauthenticated");
  });

  it.each<[string, () => Promise<Record<string, string>>]>([
    ["a revoked token", revokedToken],
    ["a token that never was", () => Promise.resolve({ authorization: "Bearer mgy_made-up" })],
    ["another scheme", () => Promise.resolve({ authorization: "Basic YWRhOmxvdmVsYWNl" })],
    ["a session that was ended", endedSession],
    [
      "a session that ran out",
      async () => (await signedIn("Admin", new Date(Date.now() - 1000))).headers,
    ],
    ["a cookie that is not ours", () => Promise.resolve({ cookie: "margay.session=made-up" })],
    ["a cookie that is broken", () => Promise.resolve({ cookie: "margay.session=%E0%A4%A" })],
  ])("takes %s for nobody", async (_who, headers) => {
    const answer = await call(route, await headers());
    expect(outcome(answer.status), answer.text).toBe(expected(operation, null));
  });

  it.each(roles)("answers a signed-in %s as declared", async (role: Role) => {
    const session = await signedIn(role);
    const answer = await call(route, session.headers);
    expect(outcome(answer.status), answer.text).toBe(expected(operation, session.actor));
  });

  it.each(roles)("answers an API token of %s as declared", async (role: Role) => {
    const { id, headers } = await bearerOf(role);
    const answer = await call(route, headers);
    expect(outcome(answer.status), answer.text).toBe(
      expected(operation, { type: "apiToken", id, name: role, role }),
    );
  });
});

async function revokedToken() {
  const { id, headers } = await bearerOf("Admin");
  await revokeApiToken(margay.ctx(), id);
  return headers;
}

async function endedSession() {
  const session = await signedIn("Admin");
  await signOutEverywhere(session.ctx());
  return session.headers;
}

describe("the way back from Slack", () => {
  const callback = declared.find(({ operation }) => redirects.has(operation.id));
  const go = async (headers: Record<string, string>) => {
    if (!callback) throw new Error("No route takes Slack's redirect.");
    const answer = await call(callback, headers);
    return { status: answer.status, to: new URL(answer.headers.get("location") ?? "") };
  };

  it("sends nobody to sign in", async () => {
    const { status, to } = await go({});
    expect([status, to.pathname]).toEqual([303, "/sign-in"]);
    expect(to.searchParams.get("next")).toBe("/configure/log-sources?problem=unauthenticated");
  });

  it.each(roles)("tells a %s whether they may", async (role) => {
    const session = await signedIn(role);
    const { to } = await go(session.headers);
    expect(to.pathname).toBe("/configure/log-sources");
    // A word of ours and no text: an address must not put sentences into our mouth.
    const may = can(session.actor, "LogSourceModify");
    expect(to.search).toBe(`?problem=${may ? "invalid_input" : "forbidden"}`);
  });
});
