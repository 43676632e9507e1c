import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Operation } from "@/lib/kernel/operation";
import { type ApiRoute, readApiRoutes } from "@/lib/testing/api-routes";
import { type Answer, callRoute } from "@/lib/testing/call-route";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { bearerOf, signedIn, type TestSession } from "@/lib/testing/test-session";

type Declared = ApiRoute & { operation: Operation };

const routes = (await readApiRoutes()).flatMap((route): Declared[] =>
  route.operation ? [{ ...route, operation: route.operation }] : [],
);
const named = (some: Declared[]) =>
  some.map((route) => [`${route.method} ${route.path}`, route] as const);
// Who signs needs no session, and uses none.
const changing = routes.filter(
  ({ method, operation }) => method !== "GET" && operation.access !== "signed",
);
const withBody = changing.filter(({ operation }) => operation.body);

let margay: TestMargay;
let admin: TestSession;
beforeAll(async () => {
  margay = await startTestMargay({ APP_URL: "https://margay.example" });
  admin = await signedIn("Admin");
});
afterAll(() => margay.close());

function call(
  { operation, handler }: Declared,
  sent: { headers?: Record<string, string>; body?: unknown } = {},
) {
  const id = randomUUID();
  const path = operation.path.replace("{id}", id);
  const body = "body" in sent ? sent.body : operation.body ? {} : undefined;
  const headers = { ...admin.headers, ...sent.headers };
  return callRoute(handler, {
    method: operation.method,
    path,
    params: operation.params ? { id } : {},
    headers,
    body,
  });
}

function expectProblem(answer: Answer, status: number, code: string) {
  expect([answer.status, answer.headers.get("content-type")], answer.text).toEqual([
    status,
    "application/problem+json",
  ]);
  expect(answer.json).toMatchObject({ type: "about:blank", status, code });
  expect(answer.json["requestId"]).toBe(answer.headers.get("x-request-id"));
  expect(String(answer.json["detail"])).toMatch(/^\S.{15,}\.$/s);
}

const errors = (answer: Answer) => Object.keys(answer.json["errors"] ?? {});

describe("another site's page", () => {
  it("has routes to attack", () => expect(changing.length).toBeGreaterThan(10));

  const foreign: [string, Record<string, string>][] = [
    ["another origin", { origin: "https://evil.example" }],
    ["a subdomain", { origin: "https://x.margay.example", host: "margay.example" }],
    ["the same name without TLS", { origin: "http://margay.example" }],
    ["an opaque origin", { origin: "null" }],
    ["a nonsense origin", { origin: "margay.example" }],
    ["a cross-site form", { "sec-fetch-site": "cross-site" }],
    ["a sibling site", { "sec-fetch-site": "same-site" }],
    ["an odd word from the browser", { "sec-fetch-site": "same-origin, cross-site" }],
    [
      "our origin from another site",
      { origin: "https://margay.example", "sec-fetch-site": "cross-site" },
    ],
  ];

  it.each(named(changing))("cannot use the visitor's session on %s", async (_name, route) => {
    for (const [, headers] of foreign)
      expectProblem(await call(route, { headers }), 403, "forbidden");
  });

  it("changes nothing and ends no session by trying", async () => {
    expect(await margay.db.auditEntry.count()).toBe(0);
    expect(await margay.db.userSession.count({ where: { id: admin.sessionId } })).toBe(1);
  });

  it.each<[string, Record<string, string>]>([
    ["says nothing of where it is", {}],
    ["names our origin", { origin: "https://margay.example", "sec-fetch-site": "same-origin" }],
    [
      "comes through a proxy under another name",
      { origin: "https://inside.example", host: "inside.example" },
    ],
  ])("is not taken for one when it %s", async (_how, headers) => {
    const create = routes.find(({ operation }) => operation.id === "createLogSource");
    if (!create) throw new Error("No route creates log sources.");
    const body = { name: "Ours", plan: "PRO", logType: "Slack.AccessLogs" };
    expect((await call(create, { headers, body })).status).toBe(201);
  });

  it("is no danger to a token, which no browser sends by itself", async () => {
    const { headers } = await bearerOf("Admin");
    const list = changing.find(({ operation }) => operation.id === "saveLogSource");
    if (!list) throw new Error("No route saves log sources.");
    const sent = { ...headers, cookie: "", origin: "https://tool.example" };
    expect((await call(list, { headers: sent })).status).toBe(404);
  });
});

describe.each(named(withBody))("the body of %s", (_name, route) => {
  it.each([
    ["text", "name=x"],
    ["half of an object", '{"name":'],
    ["nothing", ""],
    ["two values", "{}{}"],
  ])("as %s is refused", async (_what, body) => {
    expectProblem(await call(route, { body }), 422, "invalid_input");
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
  ])("as %s is refused, as forms of other sites send it", async (type) => {
    expectProblem(
      await call(route, { body: "{}", headers: { "content-type": type } }),
      422,
      "invalid_input",
    );
  });

  it("of 2 MiB is refused, announced or not", async () => {
    const large = JSON.stringify({ name: "x".repeat(2 * 1024 * 1024) });
    const announced = { headers: { "content-length": String(large.length) }, body: large };
    expectProblem(await call(route, announced), 413, "too_large");
    expectProblem(await call(route, { body: new Blob([large]).stream() }), 413, "too_large");
  });

  it.each([[null], [[]], ["a string"], [7], [true]])(
    "as the JSON value %j is refused",
    async (value) => {
      const answer = await call(route, { body: JSON.stringify(value) });
      expectProblem(answer, 422, "invalid_input");
      expect(errors(answer)).toEqual(["body"]);
    },
  );

  it("names keys that it does not know", async () => {
    const answer = await call(route, { body: { role: "Admin", isAdmin: true, __proto__: null } });
    expectProblem(answer, 422, "invalid_input");
    expect(errors(answer)).toEqual(expect.arrayContaining(["isAdmin"]));
    const unknown = (answer.json["errors"] as Record<string, string>)["isAdmin"];
    expect(unknown).toBe("Not known here.");
  });
});

describe("a field of the wrong type", () => {
  const by = (id: string) => {
    const route = routes.find(({ operation }) => operation.id === id);
    if (!route) throw new Error(`No route serves ${id}.`);
    return route;
  };

  it.each<[string, Record<string, unknown>, string[]]>([
    ["createLogSource", { name: 7, plan: "PRO", logType: "Slack.AccessLogs" }, ["name"]],
    ["createLogSource", { name: "", plan: "GOLD", logType: "Slack.Gossip" }, ["name", "plan"]],
    [
      "createLogSource",
      { name: "x".repeat(101), plan: "PRO", logType: "Slack.AccessLogs" },
      ["name"],
    ],
    ["createLogSource", { name: "A", plan: "PRO", logType: "Slack.Gossip" }, ["logType"]],
    ["createLogSource", { name: "A", plan: "PRO", logType: "constructor" }, ["logType"]],
    ["createLogSource", { name: "A", plan: "FREE", logType: "Slack.AccessLogs" }, ["logType"]],
    ["createLogSource", { name: "A", plan: "PRO", logType: "Slack.AuditLogs" }, ["logType"]],
    ["updateLogSource", { noDataAlarm: { enabled: "yes", minutes: 60 } }, ["noDataAlarm.enabled"]],
    ["updateLogSource", { noDataAlarm: { enabled: true, minutes: 14 } }, ["noDataAlarm.minutes"]],
    [
      "updateLogSource",
      { noDataAlarm: { enabled: true, minutes: 43_201 } },
      ["noDataAlarm.minutes"],
    ],
    [
      "updateLogSource",
      { noDataAlarm: { enabled: true, minutes: 60, hours: 1 } },
      ["noDataAlarm.hours"],
    ],
    ["updateLogSource", { paused: "false" }, ["paused"]],
    [
      "setLogSourceCredentials",
      { clientId: " \n ", clientSecret: 5 },
      ["clientId", "clientSecret"],
    ],
    ["finishLogSource", { noDataAlarm: { enabled: true, minutes: 60.5 } }, ["noDataAlarm.minutes"]],
    ["setUpMargay", { email: "ada", name: " ", password: "short" }, ["email", "name", "password"]],
  ])("of %s is named with a sentence: %j", async (id, body, fields) => {
    const answer = await call(by(id), { body });
    expectProblem(answer, 422, "invalid_input");
    expect(errors(answer).toSorted()).toEqual(fields.toSorted());
    for (const text of Object.values(answer.json["errors"] as object))
      expect(text).toMatch(/^[A-Z].+\.$/);
  });

  it.each([
    ["listLogSources", "?limit=0", "limit"],
    ["listLogSources", "?limit=201", "limit"],
    ["listLogSources", "?limit=ten", "limit"],
    ["listLogSources", "?page=2", "page"],
    ["listLogSources", "?cursor=not-ours", "cursor"],
    ["listUsers", "?cursor=e30", "cursor"],
    ["listAuditEntries", "?cursor=e30", "cursor"],
    ["listLogEvents", "?cursor=e30", "cursor"],
    ["listLogEvents", `?cursor=${btoa(JSON.stringify({ after: "nowhere" }))}`, "cursor"],
    ["listLogEvents", "?sourceId=1", "sourceId"],
    ["listLogEvents", "?from=yesterday", "from"],
    ["listLogEvents", "?from=2026-02-30T00:00:00Z", "from"],
    ["listLogEvents", "?q=a&q=b", "q"],
    ["listLogEvents", `?q=${"x".repeat(201)}`, "q"],
    ["countNewLogEvents", "", "ingestedAfter"],
  ])("in the query of %s%s is named", async (id, query, field) => {
    const route = by(id);
    const answer = await callRoute(route.handler, {
      path: route.path + query,
      headers: admin.headers,
    });
    expectProblem(answer, 422, "invalid_input");
    expect(errors(answer).map((name) => name.split(".")[0])).toEqual([field]);
  });

  it.each(
    routes
      .filter(({ operation }) => operation.params)
      .map((route) => [`${route.method} ${route.path}`, route] as const),
  )("in the path of %s is not found or named", async (_name, route) => {
    for (const id of [
      "1",
      "../users",
      "' OR 1=1 --",
      "\u0000",
      "x".repeat(5000),
      "zzzzzzzzzzz_1",
      "2gosa7pa2gv_1",
    ]) {
      const sent = {
        method: route.method,
        path: route.path,
        params: { id },
        headers: admin.headers,
      };
      const answer = await callRoute(route.handler, {
        ...sent,
        ...(route.operation.body ? { body: {} } : {}),
      });
      expect([404, 422], `${id}: ${answer.text}`).toContain(answer.status);
    }
  });
});
