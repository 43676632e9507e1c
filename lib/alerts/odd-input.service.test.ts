import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { encodeCursor } from "@/lib/kernel/cursor";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

let margay: TestMargay;
let ada: TestSession;
beforeAll(async () => {
  margay = await startTestMargay();
  ada = await signedIn("Analyst");
});
afterAll(() => margay.close());

const id = "0197c0de-0000-7000-8000-000000000001";
const path = "/api/v1/alerts";

describe("a time that no Postgres knows", () => {
  const year0 = "0000-01-01T00:00:00Z";
  it.each([
    ["listAlerts", `from=${year0}`, "from"],
    ["listAlerts", "to=0001-01-01T00:00:00%2B23:59", "to"],
    ["listAlerts", "to=9999-12-31T23:59:59-23:59", "to"],
    ["countAlerts", `from=${year0}`, "from"],
    ["listLogEvents", `from=${year0}`, "from"],
    ["listAlerts", `cursor=${encodeCursor({ at: year0, id })}`, "cursor"],
    ["listDeliveries", `cursor=${encodeCursor({ at: year0, id })}`, "cursor"],
    ["listAlertAssignees", `cursor=${encodeCursor({ name: "a\u0000", id })}`, "cursor"],
  ])("is named in the query of %s: %s", async (operation, query, field) => {
    const handler = await routeOf(operation);
    const answer = await callRoute(handler, { path: `${path}?${query}`, headers: ada.headers });
    expect([answer.status, Object.keys(answer.json["errors"] ?? {})]).toEqual([422, [field]]);
  });

  it("changes nothing in a filter", async () => {
    const body = { status: "CLOSED", filter: { from: year0 } };
    const answer = await callRoute(await routeOf("updateAlerts"), {
      method: "PATCH",
      path,
      headers: ada.headers,
      body,
    });
    expect([answer.status, Object.keys(answer.json["errors"] ?? {})]).toEqual([
      422,
      ["filter.from"],
    ]);
  });
});

describe("half of a character", () => {
  it.each([
    ["commentOnAlert", "POST", "/comments", String.raw`{"text":"Half \ud83d of it"}`, 201],
    [
      "updateAlert",
      "PATCH",
      "",
      String.raw`{"status":"RESOLVED","comment":"Half \ud83d of it"}`,
      200,
    ],
  ] as const)(
    "in a comment loses no more than itself: %s",
    async (operation, method, at, body, status) => {
      const alertId = await insertTestAlert(margay.db);
      const answer = await callRoute(await routeOf(operation), {
        method,
        path: `${path}/${alertId}${at}`,
        params: { id: alertId },
        headers: ada.headers,
        body,
      });
      expect(answer.status, answer.text).toBe(status);
      const entry = await margay.db.auditEntry.findFirst({ where: { targetId: alertId } });
      expect(JSON.stringify(entry?.details)).toContain("Half \uFFFD of it");
      const lines = await margay.db.alertActivity.findMany({ where: { alertId } });
      expect(lines.map(({ text }) => text).join()).toContain("Half \uFFFD of it");
    },
  );
});

it("a body that nests as deep as its size allows is named, too", async () => {
  const depth = 200_000;
  const answer = await callRoute(await routeOf("updateAlerts"), {
    method: "PATCH",
    path,
    headers: ada.headers,
    body: `{"status":"CLOSED","ids":${"[".repeat(depth)}${"]".repeat(depth)}}`,
  });
  expect([answer.status, Object.keys(answer.json["errors"] ?? {})]).toEqual([422, ["ids.0"]]);
});
