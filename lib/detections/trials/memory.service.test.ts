import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { insertBareSource, storeEvents, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { aCountryRule, catalogueOf } from "@/lib/testing/test-rules";

import { createDispatch } from "../dispatch";
import { requireRule } from "../load-rule";
import { askRules } from "../server";
import { createJudge } from "../try-event/judge";
import { recallBefore } from "../try-event/recall-before";
import { tryRule } from "./try-rule";

const now = new Date("2026-03-04T12:00:00Z");
const at = (days: number) => new Date(now.getTime() + days * 86_400_000);
const nothing = { severity: null, threshold: null, dedupMinutes: null };

const newCountry = aCountryRule();
const known = requireRule(catalogueOf([newCountry]), newCountry.id);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

type Row = [days: number, user: string, country: string];

/** Stores sign-ins as a poll does, one after the other, with the rule asked about each; answers what it said. */
async function happen(source: TestSource, rows: Row[]): Promise<string[]> {
  const said: string[] = [];
  for (const [days, user_id, country] of rows) {
    const event = { eventTime: at(days), raw: { user_id, country } };
    await storeEvents(margay.db, source, [event]);
    const found = await margay.db.$transaction((tx) =>
      askRules(tx, createDispatch([newCountry]), source, event.eventTime, [
        { ...event, key: `${days}`, action: null },
      ]),
    );
    for (const { finding } of found) if (finding.kind === "match") said.push(finding.title);
  }
  return said;
}

describe("a trial of a rule with memory", () => {
  it("knows what it would have known: of each source apart, from before its days, as long as it remembers", async () => {
    const one = await insertBareSource(margay.db, "Slack.AccessLogs");
    const other = await insertBareSource(margay.db, "Slack.AccessLogs");
    const live = [
      ...(await happen(one, [
        [-50, "Uma", "NZ"],
        [-29, "Uma", "PT"],
        [-20, "Juno", "PT"],
        [-6, "Uma", "PT"],
        [-5, "Uma", "NZ"],
        [-4, "Uma", "FI"],
        [-3, "Juno", "FI"],
        [-2, "Juno", "FI"],
      ])),
      ...(await happen(other, [[-2.5, "Juno", "NZ"]])),
    ];
    expect(live).toEqual(["Uma in PT", "Uma in NZ", "Uma in FI", "Juno in FI"]);

    const { total, batches, findings } = await tryRule(known, nothing, { from: at(-7), to: now });
    let scanned = 0;
    for await (const count of batches) scanned += count;
    expect([scanned, total]).toEqual([8, 8]);
    const { result, alerts } = findings();
    expect(alerts.asItIs.map(({ title }) => title)).toEqual([
      "Uma in NZ",
      "Uma in FI",
      "Juno in FI",
    ]);
    expect(result.errors).toBe(0);
  });
});

describe("what a rule with memory says of a stored event", () => {
  it("is what it would say if it had not seen it yet", async () => {
    const source = await insertBareSource(margay.db, "Slack.AccessLogs");
    await happen(source, [
      [-5, "Uma", "NZ"],
      [-4, "Uma", "FI"],
      [-3, "Uma", "FI"],
    ]);
    const ask = async (days: number, country: string) => {
      const raw = { user_id: "Uma", country };
      const event = { raw, eventTime: at(days), action: null, logType: source.logType };
      const recall = await recallBefore(margay.db, source.id, [newCountry], event);
      return createJudge(known)(event, recall).verdict;
    };
    expect(await ask(-5, "NZ")).toBe("NO_MATCH");
    expect(await ask(-4, "FI")).toBe("MATCH");
    expect(await ask(-3, "FI")).toBe("NO_MATCH");
    expect(await ask(-2, "PT")).toBe("MATCH");
    await margay.db.ruleMemory.updateMany({
      where: { sourceId: source.id },
      data: { builtAt: null },
    });
    expect(await ask(-4, "FI")).toBe("LEARNING");
  });
});
