import { afterAll, beforeAll, expect, it } from "vitest";

import { freePort } from "@/lib/platform/db/embedded-postgres/free-port";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { databaseUrl } from "@/lib/testing/test-database";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { checkReadiness } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay({
    DATABASE_URL: databaseUrl("there_is_none"),
    REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
  });
});
afterAll(() => margay.close());

it("says what is away and what to check, and no more", async () => {
  const { status, checks } = await checkReadiness(new Date());
  const database = "The database does not answer. Check DATABASE_URL and Postgres.";
  expect(status).toBe("notReady");
  expect(checks).toEqual({
    database: { ok: false, detail: database },
    migrations: { ok: false, detail: database },
    queue: {
      ok: false,
      detail: "The queue does not answer within 2 seconds. Check REDIS_URL and Redis.",
    },
    worker: { ok: false, detail: database },
  });
});

it("is not ready, but alive, also for a browser with a session", async () => {
  const headers = { cookie: "margay.session=whatever", authorization: "Bearer mgy_whatever" };
  const ready = await callRoute(await routeOf("getReadiness"), {
    path: "/api/health/ready",
    headers,
  });
  expect(ready.status).toBe(503);
  expect(ready.text).not.toMatch(/there_is_none|127\.0\.0\.1|at .*\.ts/);
  const live = await callRoute(await routeOf("getLiveness"), { path: "/api/health/live", headers });
  expect([live.status, live.json["status"]]).toEqual([200, "live"]);
});

it("tells a caller of the API that it is our fault, without the database's words", async () => {
  const headers = { authorization: "Bearer mgy_whatever" };
  const answer = await callRoute(await routeOf("listLogSources"), {
    path: "/api/v1/log-sources",
    headers,
  });
  expect(answer.status).toBeGreaterThanOrEqual(500);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.text).not.toMatch(/there_is_none|127\.0\.0\.1|prisma|at .*\.ts/i);
});
