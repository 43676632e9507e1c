import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { auditEntry } from "@/lib/testing/audit-entries";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import {
  cancelTrial,
  createCustomRule,
  deleteCustomRule,
  getTrial,
  replaceDefinition,
  runNextTrial,
  startTrial,
} from "../server";

const now = new Date("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let margay: TestMargay;
let uninstall: () => Promise<void>;
beforeAll(async () => {
  margay = await startTestMargay();
  uninstall = installMortalDb(margay.url);
});
afterAll(async () => {
  await uninstall();
  await margay.close();
});

const ctx = (when = now) => margay.ctx(when);

const makeRule = () => createCustomRule(ctx(), { definition: aTestDefinition() });
const start = (ruleId: string) => startTrial(ctx(), { ruleId, days: 5 });
/** Statements of a worker: past those with which it begins a trial. */
const someWay = 12;
const findings = { scanned: 2, result: { asItIs: { matches: 2, alerts: 1 } } };

it("a trial of an empty store finds nothing", async () => {
  const { id: ruleId } = await makeRule();
  const { id } = await start(ruleId);
  await runNextTrial(ctx());
  const done = await getTrial(ctx(), id);
  expect(done).toMatchObject({
    status: "DONE",
    scanned: 0,
    total: 0,
    result: { asItIs: { matches: 0, alerts: 0 }, errors: 0 },
    alerts: { asItIs: [], changed: null },
  });
  expect(done.result?.asItIs.perDay).toHaveLength(6);
});

describe("a trial that waits or runs", () => {
  beforeAll(async () => {
    const source = await insertBareSource(margay.db);
    const events = [-5_000, -4_990].map((minutes) => ({
      eventTime: at(minutes),
      raw: auditEntry("kiln_lit", at(minutes), { who: "W0UMA" }),
      action: "kiln_lit",
    }));
    await storeEvents(margay.db, source, events);
  });

  it("can be cancelled at any moment, and nobody works on it then", async () => {
    const { id: ruleId } = await makeRule();
    const ends: string[] = [];
    for (let happened = true; happened && ends.length < 60;) {
      const { id } = await start(ruleId);
      let refused: unknown = null;
      const of = async () => {
        await cancelTrial(ctx(), id).catch((error: unknown) => (refused = error));
      };
      happened = await dying({ atStatement: ends.length + 1, of }, () => runNextTrial(ctx()));
      const { status, result, error } = await getTrial(ctx(), id);
      if (happened && refused === null)
        expect([status, result, error]).toEqual(["CANCELLED", null, null]);
      else expect(status).toBe("DONE");
      ends.push(status);
      expect(await runNextTrial(ctx(new Date(Date.now() + 120_000)))).toBe(false);
    }
    expect(ends.filter((status) => status === "CANCELLED").length).toBeGreaterThan(8);
    expect(ends.at(-1)).toBe("DONE");
  }, 60_000);

  it("has others of the same rule beside it, each for itself", async () => {
    const { id: ruleId } = await makeRule();
    const [one, other] = [await start(ruleId), await start(ruleId)];
    expect(await Promise.all([runNextTrial(ctx()), runNextTrial(ctx())])).toEqual([true, true]);
    expect(await runNextTrial(ctx())).toBe(false);
    for (const { id } of [one, other])
      expect(await getTrial(ctx(), id)).toMatchObject({ status: "DONE", ...findings });
  });

  it("heeds a change of its rule until it has begun, and never half of it", async () => {
    const thresholds = new Set<number | undefined>();
    for (let atStatement = 1; atStatement <= someWay; atStatement += 1) {
      const { id: ruleId } = await makeRule();
      const { id } = await start(ruleId);
      const conditions = { field: "action", op: "equals" as const, value: "kiln_cooled" };
      const of = async () => {
        const definition = aTestDefinition({ conditions, severity: "LOW", threshold: 5 });
        await replaceDefinition(ctx(), ruleId, { version: 1, definition });
      };
      await dying({ atStatement, of }, () => runNextTrial(ctx()));
      const done = await getTrial(ctx(), id);
      expect(done.status).toBe("DONE");
      const threshold = done.result?.asItIs.settings.threshold;
      thresholds.add(threshold);
      if (threshold === 1) expect(done).toMatchObject(findings);
      else expect(done).toMatchObject({ scanned: 0, result: { asItIs: { matches: 0 } } });
    }
    expect(thresholds).toEqual(new Set([5, 1]));
  }, 60_000);

  it("ends as it began when its rule is deleted, or says why it cannot begin", async () => {
    const ends = new Set<string>();
    for (let atStatement = 1; atStatement <= someWay; atStatement += 1) {
      const { id: ruleId } = await makeRule();
      const { id } = await start(ruleId);
      const of = () => deleteCustomRule(ctx(), ruleId);
      await dying({ atStatement, of }, () => runNextTrial(ctx()));
      const done = await getTrial(ctx(), id);
      ends.add(done.status);
      if (done.status === "DONE") expect(done).toMatchObject(findings);
      else
        expect(done).toMatchObject({
          status: "FAILED",
          error: "There is no such rule. It may have been deleted.",
        });
    }
  }, 60_000);
});
