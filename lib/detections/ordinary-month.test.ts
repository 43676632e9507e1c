import { beforeAll, describe, expect, it } from "vitest";

import { type AccessRow, foldHit, type Hit, rowKey } from "@/e2e/slack-simulator/access/access-row";
import { hitsIn } from "@/e2e/slack-simulator/access/generate";
import { auditEntriesIn } from "@/e2e/slack-simulator/audit/generate";
import { createOrganisation } from "@/e2e/slack-simulator/company/company";
import { integrationsIn } from "@/e2e/slack-simulator/integrations/generate";
import { type LogTypeId, logTypes } from "@/lib/log-types/registry";

import { findMatches } from "./find-matches";
import { createRecall } from "./memory/recall";
import { memorableOf, teach } from "./memory/teach";
import { dispatch, rules } from "./registry";
import { countFigures } from "./trials/trial-figures";

const day = 1_440;
const learningDays = 14;
const days = 30;

/** Midnight on a Monday, in minutes, like all times of the company. */
const start = Date.UTC(2026, 1, 2) / 60_000;
const from = start + learningDays * day;
const to = from + days * day;
const timeOf = (minute: number) => new Date(minute * 60_000);

type Raw = { raw: Record<string, unknown>; atMs: number };

/** Rows of the access log as ingestion sees them: what is new, and what was used again in another hour. */
function accessLog() {
  const living = new Map<string, AccessRow>();
  return (hits: Hit[]) => {
    const fresh: Raw[] = [];
    const again: { action: null; raw: AccessRow; eventTime: Date }[] = [];
    for (const hit of hits) {
      const key = rowKey({ user_id: hit.userId, ip: hit.ip, user_agent: hit.userAgent });
      const known = living.get(key);
      const row = foldHit(known, hit);
      living.set(key, row);
      const hour = Math.floor(row.date_last / 3_600) * 3_600;
      if (!known) fresh.push({ raw: row, atMs: row.date_last * 1_000 });
      else if (hour > known.date_last)
        again.push({ action: null, raw: row, eventTime: new Date(hour * 1_000) });
    }
    return { fresh, again };
  };
}

/** The alerts of each rule in a month of 120 people's ordinary work, after two weeks to learn from. */
function alertsOfMonth(): Map<string, number> {
  const company = createOrganisation(1);
  const pace = { kind: "history" } as const;
  const recall = createRecall();
  const sortHits = accessLog();
  const figures = new Map(
    rules.map((rule) => [rule.id, countFigures(rule, timeOf(from), timeOf(to))]),
  );

  function look(logType: LogTypeId, raws: Raw[]) {
    const { actionOf } = logTypes[logType];
    const events = raws.map(({ raw, atMs }) => ({
      key: "",
      raw,
      action: actionOf(raw),
      eventTime: new Date(atMs),
    }));
    for (const { finding, at } of findMatches(dispatch, logType, events, recall)) {
      if (finding.kind === "error") throw new Error(`${finding.rule.id}: ${finding.message}`);
      const { rule, dedup: group, title, severity } = finding;
      if (at >= timeOf(from))
        figures.get(rule.id)?.take({ key: group, group, title, severity, at: at.getTime() });
    }
  }

  for (let minute = start; minute < to; minute += 1) {
    // No rule for the audit log has a memory.
    if (minute >= from) look("Slack.AuditLogs", auditEntriesIn(company, minute, pace));
    look("Slack.IntegrationLogs", integrationsIn(company, minute, pace));
    const { fresh, again } = sortHits(hitsIn(company, minute, pace));
    for (const one of memorableOf(dispatch, "Slack.AccessLogs", again)) teach(recall, one);
    look("Slack.AccessLogs", fresh);
  }
  return new Map([...figures].map(([id, one]) => [id, one.figures().alerts]));
}

describe("an ordinary month", () => {
  let alerts = new Map<string, number>();
  beforeAll(() => {
    alerts = alertsOfMonth();
    const told = [...alerts].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a);
    process.stdout.write(told.map(([id, count]) => `${id}: ${count} in ${days} days\n`).join(""));
  }, 60_000);

  const perDay = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (alerts.get(id) ?? 0), 0) / days;

  it("is not a silent one", () => {
    expect(perDay(rules.map(({ id }) => id))).toBeGreaterThan(1);
    expect(alerts.get("Slack.AccessLogs.NewCountry")).toBeGreaterThan(0);
  });

  it("brings no more than a handful of alerts a day from all rules together", () => {
    expect(perDay(rules.map(({ id }) => id))).toBeLessThanOrEqual(5);
  });

  it.each(rules.map(({ id }) => id))("brings no more than one a day from %s", (id) => {
    expect(perDay([id])).toBeLessThanOrEqual(1);
  });
});
