import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createLogSource } from "@/lib/log-sources/server";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

let margay: TestMargay;
let admin: TestSession;
beforeAll(async () => {
  margay = await startTestMargay();
  admin = await signedIn("Admin");
});
afterAll(() => margay.close());

const source = { name: "Fernhollow", plan: "PRO", logType: "Slack.AccessLogs" } as const;

describe("text that Postgres cannot hold", () => {
  it("as a name is refused, and named", async () => {
    const handler = await routeOf("createLogSource");
    const body = { ...source, name: "Fern\u0000hollow" };
    const answer = await callRoute(handler, {
      method: "POST",
      path: "/api/v1/log-sources",
      headers: admin.headers,
      body,
    });
    expect([answer.status, answer.json["errors"]]).toEqual([
      422,
      { name: expect.stringMatching(/NUL.*Remove it/) as string },
    ]);
  });

  it("as half of a character is stored as something or refused", async () => {
    const handler = await routeOf("createLogSource");
    const body = `{"name":"Fern\\ud83dhollow","plan":"PRO","logType":"Slack.AccessLogs"}`;
    const answer = await callRoute(handler, {
      method: "POST",
      path: "/api/v1/log-sources",
      headers: admin.headers,
      body,
    });
    expect([201, 422], answer.text).toContain(answer.status);
  });

  it.each(["q", "action", "excludeActor", "ip", "indicator", "logType"])(
    "in the filter %s is refused, and named",
    async (name) => {
      const path = `/api/v1/log-events?${name}=a&${name}=b%00c`;
      const answer = await callRoute(await routeOf("listLogEvents"), {
        path,
        headers: admin.headers,
      });
      expect(answer.status, answer.text).toBe(422);
      expect(Object.keys(answer.json["errors"] as object)[0]).toMatch(new RegExp(`^${name}`));
    },
  );

  it.each([
    ["updateLogSource", "PATCH", { name: "a\u0000b" }, "name"],
    ["setLogSourceCredentials", "PUT", { clientId: "1\u00002", clientSecret: "s" }, "clientId"],
    [
      "setLogSourceCredentials",
      "PUT",
      { clientId: "1.2", clientSecret: "s\u0000" },
      "clientSecret",
    ],
  ] as const)("in a change is refused, and named: %s %s %j", async (id, method, body, field) => {
    const made = await createLogSource(admin.ctx(), source);
    const call = {
      method,
      path: `/api/v1/log-sources/${made.id}`,
      params: { id: made.id },
      headers: admin.headers,
      body,
    };
    const answer = await callRoute(await routeOf(id), call);
    expect([answer.status, Object.keys(answer.json["errors"] ?? {})]).toEqual([422, [field]]);
  });
});
