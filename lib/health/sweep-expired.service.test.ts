import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { sweepExpired } from "./server";

const day = 86_400_000;
const now = new Date("2026-12-15T00:00:00Z");
const from = (days: number) => new Date(now.getTime() + days * day);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

it("removes what ran out, keeps the rest, and prepares the months to come", async () => {
  const { db } = margay;
  const { id: sourceId } = await insertBareSource(db);
  const [over, open] = [
    await signedIn("Analyst", from(-0.01)),
    await signedIn("Analyst", from(0.01)),
  ];
  const state = (stateHash: string, expiresAt: Date) =>
    db.oAuthState.create({
      data: {
        stateHash,
        sourceId,
        sessionId: randomUUID(),
        redirectUri: "https://margay.example",
        expiresAt,
      },
    });
  await Promise.all([state("old", from(-1.1)), state("recent", from(-0.9))]);
  await db.rateLimit.createMany({
    data: [
      { key: "old", points: 1, expire: from(-0.01) },
      { key: "running", points: 1, expire: from(0.01) },
    ],
  });
  const worker = (seenAt: Date, hostname: string) => ({
    id: randomUUID(),
    startedAt: seenAt,
    seenAt,
    hostname,
    version: "1",
  });
  await db.workerHeartbeat.createMany({
    data: [worker(from(-1.1), "gone"), worker(from(-0.9), "here")],
  });
  await db.slackInteraction.createMany({
    data: [
      { key: "old", receivedAt: from(-1.1) },
      { key: "recent", receivedAt: from(-0.9) },
    ],
  });
  const pending = (tokenHash: string, expiresAt: Date) => ({
    tokenHash,
    credentialId: randomUUID(),
    slackTeamId: "T0FERN",
    slackUserId: "U0ADA",
    action: {},
    createdAt: expiresAt,
    expiresAt,
  });
  await db.slackPendingAction.createMany({
    data: [pending("old", from(-1.1)), pending("recent", from(-0.9))],
  });
  await db.poll.createMany({
    data: [
      { sourceId, startedAt: from(-91) },
      { sourceId, startedAt: from(-89) },
    ],
  });

  for (const _time of [1, 2]) await sweepExpired(margay.ctx(now));

  const sessions = await db.userSession.findMany({ select: { id: true } });
  expect(sessions).toEqual([{ id: open.sessionId }]);
  expect(sessions).not.toContainEqual({ id: over.sessionId });
  expect((await db.oAuthState.findMany()).map(({ stateHash }) => stateHash)).toEqual(["recent"]);
  expect((await db.rateLimit.findMany()).map(({ key }) => key)).toEqual(["running"]);
  expect((await db.workerHeartbeat.findMany()).map(({ hostname }) => hostname)).toEqual(["here"]);
  expect((await db.poll.findMany()).map(({ startedAt }) => startedAt)).toEqual([from(-89)]);
  expect((await db.slackInteraction.findMany()).map(({ key }) => key)).toEqual(["recent"]);
  const kept = await db.slackPendingAction.findMany();
  expect(kept.map(({ tokenHash }) => tokenHash)).toEqual(["recent"]);
  const partitions = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'log_event_partitions' ORDER BY 1`;
  expect(partitions.map(({ name }) => name)).toEqual(expect.arrayContaining(["log_event_2026_12"]));
});

it.each(["Analyst", "AnalystReadOnly"] as const)("is not for %s", async (role) => {
  const { ctx } = await signedIn(role);
  await expect(sweepExpired(ctx(now))).rejects.toMatchObject({ code: "forbidden" });
});
