import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { cancelTrial, deleteOldTrials, getTrial, listTrials, startTrial } from "../server";

const now = new Date("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const escalation = "Slack.AuditLogs.UserPrivilegeEscalation";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const ctx = (when = now) => margay.ctx(when);

describe("who may, and what is refused", () => {
  it("lets readers see trials and managers start and cancel them", async () => {
    const [reader, analyst] = [await signedIn("AnalystReadOnly"), await signedIn("Analyst")];
    const input = { ruleId: escalation, days: 3 };
    await expect(startTrial(reader.ctx(), input)).rejects.toMatchObject({ code: "forbidden" });
    const past = await startTrial(ctx(), input);
    await cancelTrial(ctx(), past.id);
    const { id, createdBy } = await startTrial(analyst.ctx(), input);
    expect(createdBy).toBe("Some Analyst");
    await expect(cancelTrial(reader.ctx(), id)).rejects.toMatchObject({ code: "forbidden" });
    expect((await getTrial(reader.ctx(), id)).status).toBe("QUEUED");
    const newest = await listTrials(reader.ctx(), { ruleId: escalation, limit: 1 });
    expect(newest.data).toMatchObject([{ id }]);
    const cursor = newest.nextCursor ?? undefined;
    const older = await listTrials(reader.ctx(), { ruleId: escalation, limit: 1, cursor });
    expect(older.data).toMatchObject([{ id: past.id, status: "CANCELLED" }]);
    await cancelTrial(analyst.ctx(), id);
    await expect(cancelTrial(analyst.ctx(), id)).rejects.toMatchObject({ code: "conflict" });
    await expect(cancelTrial(ctx(), randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    [{ ruleId: "No.Such.Rule", days: 7 }, "not_found"],
    [{ ruleId: escalation, days: 0 }, "invalid_input"],
    [{ ruleId: escalation, days: 91 }, "invalid_input"],
    [{ ruleId: escalation, days: 7, settings: { threshold: 0 } }, "invalid_input"],
    [{ ruleId: escalation, days: 7, settings: { dedupMinutes: 20_000 } }, "invalid_input"],
  ])("refuses %j", async (input, code) => {
    await expect(startTrial(ctx(), input)).rejects.toMatchObject({ code });
  });

  it("refuses an eleventh trial while ten wait", async () => {
    const input = { ruleId: escalation, days: 1 };
    const made = await Promise.allSettled(
      Array.from({ length: 12 }, () => startTrial(ctx(), input)),
    );
    const started = made.flatMap((one) => (one.status === "fulfilled" ? one.value.id : []));
    expect(started).toHaveLength(10);
    for (const id of started) await cancelTrial(ctx(), id);
    expect((await startTrial(ctx(), input)).status).toBe("QUEUED");
  });

  it("keeps trials for 30 days", async () => {
    const { id } = await startTrial(ctx(at(-31 * 1440)), { ruleId: escalation, days: 1 });
    const { id: young } = await startTrial(ctx(at(-29 * 1440)), { ruleId: escalation, days: 1 });
    await deleteOldTrials(margay.db, now);
    await expect(getTrial(ctx(), id)).rejects.toMatchObject({ code: "not_found" });
    expect((await getTrial(ctx(), young)).id).toBe(young);
  });
});
