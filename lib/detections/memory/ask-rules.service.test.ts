import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Db } from "@/lib/platform/db/client";
import { insertBareSource, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { aCountryRule } from "@/lib/testing/test-rules";

import { createDispatch } from "../dispatch";
import type { Rule } from "../rule";
import { askRules } from "../server";

const now = new Date("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let margay: TestMargay;
let source: TestSource;
beforeAll(async () => {
  margay = await startTestMargay();
});
beforeEach(async () => {
  source = await insertBareSource(margay.db, "Slack.AccessLogs");
});
afterAll(() => margay.close());

type Row = [minutes: number, country: string, user?: string];

const stored = (rows: Row[]) =>
  rows.map(([minutes, country, user = "U1"]) => ({
    key: randomUUID(),
    eventTime: at(minutes),
    action: null,
    raw: { user_id: user, country },
  }));

/** The titles of what the rules find in a page. */
async function ask(rules: Rule[], rows: Row[], pause = async () => {}): Promise<string[]> {
  return margay.db.$transaction(
    async (tx) => {
      const found = await askRules(tx, createDispatch(rules), source, now, stored(rows));
      await pause();
      return found.map(({ finding }) => (finding.kind === "match" ? finding.title : "error"));
    },
    { timeout: 20_000 },
  );
}

const remembered = (rule: Rule) =>
  margay.db.sighting.findMany({
    where: { ruleId: rule.id },
    orderBy: [{ value: "asc" }, { subject: "asc" }],
    select: { subject: true, value: true, firstSeen: true, lastSeen: true },
  });

describe("a rule with memory", () => {
  it("sees what earlier pages, and earlier events of the page, taught it", async () => {
    const rule = aCountryRule();
    expect(
      await ask(
        [rule],
        [
          [5, "FR"],
          [1, "NL"],
          [6, "FR"],
        ],
      ),
    ).toEqual(["U1 in FR"]);
    expect(
      await ask(
        [rule],
        [
          [8, "KE"],
          [9, "NL"],
          [9, "KE"],
          [9, "KE", "U2"],
        ],
      ),
    ).toEqual(["U1 in KE"]);
    expect(await ask([rule], [[20, "KE"]])).toEqual([]);
    expect(await remembered(rule)).toEqual([
      { subject: "U1", value: "FR", firstSeen: at(5), lastSeen: at(6) },
      { subject: "U1", value: "KE", firstSeen: at(8), lastSeen: at(20) },
      { subject: "U2", value: "KE", firstSeen: at(9), lastSeen: at(9) },
      { subject: "U1", value: "NL", firstSeen: at(1), lastSeen: at(9) },
    ]);
  });

  it("is asked once about a new value that two transactions bring at once", async () => {
    const rules = [aCountryRule(), aCountryRule()];
    await ask(rules, [[0, "NL"]]);
    const wait = () => new Promise<void>((resolve) => setImmediate(resolve));
    const found = await Promise.all([
      ask(rules, [[5, "KE"]], wait),
      ask(rules.toReversed(), [[5, "KE"]], wait),
      ask(rules, [[5, "KE"]], wait),
    ]);
    expect(found.flat()).toEqual(["U1 in KE", "U1 in KE"]);
  });

  it("forgets with the transaction", async () => {
    const rule = aCountryRule();
    await ask([rule], [[0, "NL"]]);
    const fail = () => Promise.reject(new Error("no"));
    await expect(ask([rule], [[5, "KE"]], fail)).rejects.toThrow("no");
    expect(await ask([rule], [[5, "KE"]])).toEqual(["U1 in KE"]);
  });

  it("says nothing about a source whose stored events it has not learned yet", async () => {
    const rule = aCountryRule();
    await margay.db.logSource.update({ where: { id: source.id }, data: { lastEventAt: at(-5) } });
    await ask([rule], [[0, "NL"]]);
    expect(await ask([rule], [[5, "KE"]])).toEqual([]);
    await margay.db.ruleMemory.updateMany({ where: { ruleId: rule.id }, data: { builtAt: now } });
    expect(await ask([rule], [[6, "FR"]])).toEqual(["U1 in FR"]);
    const changed = { ...rule, memory: rule.memory && { ...rule.memory, version: 2 } };
    expect(await ask([changed], [[7, "DE"]])).toEqual([]);
  });

  it("that fails at an event raises its error, and others go on", async () => {
    const [broken, sound] = [aCountryRule(), aCountryRule()];
    const failing: Rule = {
      ...broken,
      memory: {
        version: 1,
        keepDays: 1,
        value: () => "x",
        subject: () => {
          throw new Error("no");
        },
      },
    };
    await ask([failing, sound], [[0, "NL"]]);
    expect(await ask([failing, sound], [[5, "KE"]])).toEqual(["error", "U1 in KE"]);
  });
});

it("rules without memory cost the database nothing", async () => {
  const untouchable = new Proxy({} as Db, {
    get: () => {
      throw new Error("The database was asked.");
    },
  });
  const { memory: _, ...rule } = aCountryRule({ match: () => true });
  const page = stored([[0, "NL"]]);
  expect(await askRules(untouchable, createDispatch([rule]), source, now, page)).toHaveLength(1);
  expect(await askRules(untouchable, createDispatch([]), source, now, page)).toEqual([]);
});
