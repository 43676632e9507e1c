import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { callRoute } from "@/lib/testing/call-route";
import { routeOf } from "@/lib/testing/api-routes";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { readinessSchema } from "./contract";
import { checkReadiness, recordTick, recordWorkerSeen } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());
beforeEach(() => margay.db.workerHeartbeat.deleteMany());

const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

async function tickAt(time: Date) {
  const id = randomUUID();
  await recordWorkerSeen(margay.ctx(time), id);
  await recordTick(margay.ctx(time), id);
  return id;
}

/** The names of the checks that fail, and what they say. */
async function failing() {
  const { checks } = await checkReadiness(now);
  return Object.entries(checks).flatMap(([name, { ok, detail }]) => (ok ? [] : [[name, detail]]));
}

describe("ready", () => {
  it("is a Margay whose database, migrations, queue and worker all do their work", async () => {
    await tickAt(ago(3));
    const readiness = await checkReadiness(now);
    expect(readiness).toMatchObject({
      status: "ready",
      checks: { worker: { detail: "The last tick was 3 seconds ago." } },
    });
    expect(await failing()).toEqual([]);
    const answer = await callRoute(await routeOf("getReadiness"), { path: "/api/health/ready" });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(readinessSchema.parse(answer.json).status).toBe("ready");
  });

  it("counts the newest tick of any worker", async () => {
    await tickAt(ago(3600));
    await tickAt(ago(1));
    expect(await failing()).toEqual([]);
  });
});

describe("not ready", () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "no worker ever was there",
      () => Promise.resolve(),
      /No worker has completed a tick yet.*npm run start:worker/,
    ],
    [
      "a worker lives but never completed a tick",
      () => recordWorkerSeen(margay.ctx(now), randomUUID()),
      /No worker has completed a tick yet/,
    ],
    [
      "a worker lives but its ticks have stopped",
      async () => recordWorkerSeen(margay.ctx(now), await tickAt(ago(181))),
      /for 3 minutes.*restart it/,
    ],
    ["the last tick was long ago", () => tickAt(ago(7200)), /for 120 minutes/],
  ])("when %s", async (_why, make, says) => {
    await make();
    expect(await failing()).toEqual([["worker", expect.stringMatching(says)]]);
    const answer = await callRoute(await routeOf("getReadiness"), { path: "/api/health/ready" });
    expect(answer.status).toBe(503);
    expect(readinessSchema.parse(answer.json).status).toBe("notReady");
  });

  it("but not yet when the last tick was three minutes ago", async () => {
    await tickAt(ago(180));
    expect(await failing()).toEqual([]);
  });

  it.each([
    ["was not applied", "DELETE FROM _prisma_migrations"],
    ["did not finish", "UPDATE _prisma_migrations SET finished_at = NULL"],
    ["was rolled back", "UPDATE _prisma_migrations SET rolled_back_at = now()"],
  ])("when a migration %s", async (_why, sql) => {
    await tickAt(now);
    await margay.db.$executeRawUnsafe("CREATE TABLE kept AS SELECT * FROM _prisma_migrations");
    await margay.db.$executeRawUnsafe(sql);
    try {
      expect(await failing()).toEqual([
        ["migrations", expect.stringMatching(/^Not applied: \d+_init.*npm run migrate/)],
      ]);
    } finally {
      await margay.db.$executeRawUnsafe("DELETE FROM _prisma_migrations");
      await margay.db.$executeRawUnsafe("INSERT INTO _prisma_migrations SELECT * FROM kept");
      await margay.db.$executeRawUnsafe("DROP TABLE kept");
    }
    expect(await failing()).toEqual([]);
  });
});

it("is told to every signed-in person, and to nobody else, by the console's status", async () => {
  const status = await routeOf("getStatus");
  const { headers } = await signedIn("AnalystReadOnly");
  expect((await callRoute(status, { path: "/api/v1/status", headers })).json).toMatchObject({
    status: "notReady",
  });
  expect((await callRoute(status, { path: "/api/v1/status" })).status).toBe(401);
});
