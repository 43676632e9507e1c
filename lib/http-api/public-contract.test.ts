import { describe, expect, it } from "vitest";

import { openApiDocument } from "./openapi";

type Schema = {
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: string[];
  anyOf?: Schema[];
  maximum?: number;
};
type Operation = {
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};

// What people's scripts rely on. Something here may be added to, not taken away.
const { paths } = JSON.parse(JSON.stringify(openApiDocument("https://margay.example"))) as {
  paths: Record<string, Record<string, Operation>>;
};

function operation(method: string, path: string): Operation {
  const found = paths[`/api/v1/${path}`]?.[method];
  if (!found) throw new Error(`There is no ${method} ${path}.`);
  return found;
}

const answerOf = (method: string, path: string) =>
  operation(method, path).responses["200"]?.content?.["application/json"]?.schema;
const namesIn = (schema: Schema | undefined) => Object.keys(schema?.properties ?? {});
const valuesOf = (schema: Schema | undefined) => schema?.enum ?? schema?.items?.enum;

describe.each([
  "log-sources",
  "log-events",
  "alerts",
  "alerts/{id}/events",
  "alerts/{id}/activity",
  "detections",
  "detection-packs",
  "destinations",
  "users",
  "api-tokens",
  "audit-entries",
])("the list %s", (path) => {
  it("answers data and nextCursor, and takes limit, to 200, and cursor", () => {
    expect(namesIn(answerOf("get", path)).toSorted()).toEqual(["data", "nextCursor"]);
    const { parameters } = operation("get", path);
    const limit = parameters.find(({ name }) => name === "limit");
    expect([limit?.schema.maximum, limit?.in]).toEqual([200, "query"]);
    expect(parameters.map(({ name }) => name)).toContain("cursor");
  });
});

describe("what is answered", () => {
  const item = (path: string) => answerOf("get", path)?.properties?.["data"]?.items;

  it("an event has what scripts read", () => {
    expect(namesIn(item("log-events"))).toEqual(
      expect.arrayContaining(["id", "sourceId", "logType", "eventTime", "ingestedAt", "raw"]),
    );
    const taken = operation("get", "log-events").parameters.map(({ name }) => name);
    expect(taken).toEqual(expect.arrayContaining(["logType", "sourceId", "from", "to"]));
  });

  it("a source has its health", () => {
    const health = answerOf("get", "log-sources/{id}")?.properties?.["health"];
    expect(namesIn(health)).toEqual(expect.arrayContaining(["state", "reason"]));
    expect(valuesOf(health?.properties?.["state"])).toEqual(
      expect.arrayContaining([
        "SETUP_UNFINISHED",
        "HEALTHY",
        "DELAYED",
        "QUIET",
        "NEEDS_ATTENTION",
        "PAUSED",
      ]),
    );
  });

  it("an alert has its status, severity, type and assignee", () => {
    const { properties } = answerOf("get", "alerts/{id}") ?? {};
    expect(valuesOf(properties?.["status"])).toEqual(["OPEN", "TRIAGED", "RESOLVED", "CLOSED"]);
    expect(valuesOf(properties?.["severity"])).toEqual([
      "INFO",
      "LOW",
      "MEDIUM",
      "HIGH",
      "CRITICAL",
    ]);
    expect(valuesOf(properties?.["type"])).toEqual(["RULE_MATCH", "RULE_ERROR", "SYSTEM_HEALTH"]);
    expect(properties).toHaveProperty("assignee");
  });

  it("an alert's status and assignee can be changed", () => {
    const body = operation("patch", "alerts/{id}").requestBody?.content["application/json"]?.schema;
    expect(namesIn(body)).toEqual(expect.arrayContaining(["status", "assigneeId"]));
  });

  it("an audit entry says who did what to what, and is found by each of them", () => {
    expect(namesIn(item("audit-entries"))).toEqual(
      expect.arrayContaining(["id", "at", "actor", "action", "target", "details", "address"]),
    );
    const taken = operation("get", "audit-entries").parameters.map(({ name }) => name);
    expect(taken).toEqual(
      expect.arrayContaining(["from", "to", "action", "actorId", "targetType", "targetId", "q"]),
    );
  });

  it("a token is made of a name, a role and its days", () => {
    const body = operation("post", "api-tokens").requestBody?.content["application/json"]?.schema;
    expect(namesIn(body).toSorted()).toEqual(["expiresInDays", "name", "role"]);
  });

  it("log types are listed", () => {
    expect(answerOf("get", "log-types")).toBeDefined();
  });
});
