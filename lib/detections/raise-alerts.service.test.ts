import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAlerts } from "@/lib/alerts/server";
import { insertBareSource, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { aTestRule as aRule, catalogueOf } from "@/lib/testing/test-rules";
import { signedIn } from "@/lib/testing/test-session";

import type { Rule } from "./rule";
import { deleteExpiredPending, findMatches, raiseAlerts, resumeRule } from "./server";

const now = new Date("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let margay: TestMargay;
let source: TestSource;
beforeAll(async () => {
  margay = await startTestMargay();
  source = await insertBareSource(margay.db);
});
afterAll(() => margay.close());

let lastId = 0n;

/** Raises alerts of these rules for events of which each is about another person unless told. */
function raise(rules: Rule[], people: string[], when = now): Promise<void> {
  const ids = new Map<string, bigint>();
  const events = people.map((id) => {
    const key = randomUUID();
    ids.set(key, (lastId += 1n));
    const raw = { action: "odd", actor: { user: { id } } };
    return { key, eventTime: when, action: "odd", raw };
  });
  const catalogue = catalogueOf(rules);
  const found = findMatches(catalogue.dispatch, source.logType, events);
  const owned = { ...source, organization: "E0KILNWORKS" };
  return margay.db.$transaction(
    (tx) => raiseAlerts(tx, when, catalogue, owned, found, () => Promise.resolve(ids)),
    { timeout: 60_000 },
  );
}

const people = (count: number) => Array.from({ length: count }, () => randomUUID());
const alertsOf = (ruleId: string) => margay.db.alert.findMany({ where: { ruleId } });
const stopsOf = (ruleId: string) =>
  margay.db.alert.findMany({
    where: { dedupeKey: { startsWith: `rule-stopped:${ruleId}` } },
    orderBy: { openedAt: "asc" },
  });

describe("a rule that throws", () => {
  const fail = () => {
    throw new Error("no such field");
  };

  it("raises an alert of its own with the events, and others go on", async () => {
    const [broken, sound] = [aRule({ match: fail, threshold: 60 }), aRule()];
    await raise([broken, sound], people(3));
    expect(await alertsOf(broken.id)).toMatchObject([
      {
        type: "RULE_ERROR",
        eventCount: 3,
        facts: [{ label: "Error", value: "Error: no such field" }],
      },
    ]);
    expect(await alertsOf(sound.id)).toHaveLength(3);
  });

  it("where it finds its words still raises its alert", async () => {
    const rule = aRule({ alertTitle: fail, facts: fail, groupBy: fail, severityOf: fail });
    await raise([rule], people(2));
    expect(await alertsOf(rule.id)).toMatchObject([
      { type: "RULE_MATCH", title: rule.id, severity: "LOW", eventCount: 2 },
    ]);
  });
});

describe("groups", () => {
  it("share an alert for the period from the first match", async () => {
    const rule = aRule();
    const [one = "", other = ""] = people(2);
    await raise([rule], [one, other, one]);
    await raise([rule], [one], at(59));
    await raise([rule], [one], at(60));
    const counts = (await alertsOf(rule.id)).map(({ eventCount }) => eventCount);
    expect(counts.toSorted((a, b) => a - b)).toEqual([1, 1, 3]);
  });

  it("may have any name, of any length", async () => {
    const rule = aRule({
      groupBy: () => [`\u0000${"long 🐆".repeat(500)}`],
      alertTitle: () => "\uD800",
    });
    await raise([rule], people(2));
    expect(await alertsOf(rule.id)).toMatchObject([{ eventCount: 2 }]);
  });
});

describe("matches below a threshold", () => {
  it("are swept when their period is over", async () => {
    const rule = aRule({ threshold: 5 });
    await raise([rule], people(3));
    const left = () =>
      margay.db.pendingMatch.count({ where: { dedupeKey: { contains: rule.id } } });
    await deleteExpiredPending(margay.db, at(59));
    expect(await left()).toBe(3);
    await deleteExpiredPending(margay.db, at(60));
    expect(await left()).toBe(0);
    expect(await margay.db.pendingGroup.count()).toBe(0);
  });

  it("are left for the next sweep while somebody counts them, who must not wait for it", async () => {
    const rule = aRule({ threshold: 5 });
    await raise([rule], people(2));
    const own = { where: { dedupeKey: { contains: rule.id } } };
    await margay.db.$transaction(async (tx) => {
      await tx.pendingGroup.updateMany({ ...own, data: { expiresAt: at(60) } });
      await deleteExpiredPending(margay.db, at(60));
    });
    expect(await margay.db.pendingGroup.count(own)).toBe(2);
    await deleteExpiredPending(margay.db, at(60));
    expect(await margay.db.pendingGroup.count(own)).toBe(0);
  });

  it("join the open alert of their group; after it was ended they are counted anew", async () => {
    const rule = aRule({ threshold: 3 });
    const [who = ""] = people(1);
    await raise([rule], [who, who]);
    expect(await alertsOf(rule.id)).toEqual([]);
    await raise([rule], [who], at(1));
    await raise([rule], [who], at(2));
    expect(await alertsOf(rule.id)).toMatchObject([{ eventCount: 4 }]);
    await margay.db.alert.updateMany({ where: { ruleId: rule.id }, data: { status: "RESOLVED" } });
    await raise([rule], [who, who], at(3));
    expect(await alertsOf(rule.id)).toHaveLength(1);
    await raise([rule], [who], at(4));
    const counts = (await alertsOf(rule.id)).map(({ eventCount }) => eventCount);
    expect(counts.toSorted((a, b) => a - b)).toEqual([3, 4]);
  });
});

describe("a rule that raises 1,000 alerts within an hour", () => {
  it("is stopped with one system alert, until a person resumes it", async () => {
    const [rule, other] = [aRule(), aRule({ groupBy: () => ["one group"] })];
    await raise([rule, other], people(600), at(-30));
    expect(await stopsOf(rule.id)).toEqual([]);
    await raise([rule, other], people(600));
    expect(await alertsOf(rule.id)).toHaveLength(1_000);
    expect(await alertsOf(other.id)).toMatchObject([{ eventCount: 1_200 }]);
    await raise([rule], people(10), at(90));
    expect(await alertsOf(rule.id)).toHaveLength(1_000);
    const stopped = await stopsOf(rule.id);
    expect(stopped).toMatchObject([{ type: "SYSTEM_HEALTH", status: "OPEN", severity: "HIGH" }]);

    const reader = await signedIn("AnalystReadOnly");
    await expect(resumeRule(reader.ctx(), rule.id)).rejects.toMatchObject({ code: "forbidden" });
    const analyst = await signedIn("Analyst");
    await resumeRule({ ...analyst.ctx(), now: at(20) }, rule.id);
    expect(await stopsOf(rule.id)).toMatchObject([{ status: "RESOLVED" }]);
    expect(
      await margay.db.auditEntry.findFirst({ where: { action: "RESUME_RULE" } }),
    ).toMatchObject({ targetId: rule.id, actorType: "user" });
    await raise([rule], people(10), at(21));
    expect(await alertsOf(rule.id)).toHaveLength(1_010);
    await expect(resumeRule(analyst.ctx(), rule.id)).rejects.toMatchObject({ code: "not_found" });
    const known = "Slack.AuditLogs.OrgCreated";
    await expect(resumeRule(analyst.ctx(), known)).rejects.toMatchObject({ code: "conflict" });

    await raise([rule], people(1_000), at(22));
    expect(await alertsOf(rule.id)).toHaveLength(2_000);
    expect((await stopsOf(rule.id)).map(({ status }) => status)).toEqual(["RESOLVED", "OPEN"]);
    const listed = await listAlerts(margay.ctx(), { limit: 1, type: ["SYSTEM_HEALTH"] });
    expect(listed.data[0]?.nextStep).toMatch(
      new RegExp(`press Resume .*: http://margay.test/detections/${rule.id}$`),
    );
  });

  it("is told of once when two workers reach the limit", async () => {
    const rule = aRule();
    await Promise.all([raise([rule], people(1_000)), raise([rule], people(1_000))]);
    expect(await stopsOf(rule.id)).toHaveLength(1);
    expect(await alertsOf(rule.id)).toHaveLength(1_000);
  });

  it("is stopped at exactly so many when pages with few matches come side by side", async () => {
    const rule = aRule();
    await raise([rule], people(970));
    await Promise.all(Array.from({ length: 8 }, () => raise([rule], people(7))));
    expect(await alertsOf(rule.id)).toHaveLength(1_000);
    expect(await stopsOf(rule.id)).toHaveLength(1);
  });

  it("goes on when its matches only join alerts that are open", async () => {
    const rule = aRule();
    const known = people(900);
    await raise([rule], known);
    await raise([rule], [...known, ...known.slice(0, 200)], at(1));
    expect(await stopsOf(rule.id)).toEqual([]);
    await raise([rule], people(50), at(2));
    expect(await alertsOf(rule.id)).toHaveLength(950);
  });
});
