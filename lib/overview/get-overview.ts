import "server-only";

import { loadCatalogue } from "@/lib/detections/server";
import type { Context } from "@/lib/kernel/actor";
import { alertTypes } from "@/lib/kernel/alert-terms";
import { authorize, can } from "@/lib/kernel/permission";
import { severities, type Severity } from "@/lib/kernel/severity";
import { countEventsByPart } from "@/lib/log-events/server";
import { countSourceStates } from "@/lib/log-sources/server";
import { db } from "@/lib/platform/db/client";

import { type CalendarPart, lastDays, lastWeeks } from "./calendar";
import type { OverviewDto, OverviewQuery } from "./contract";
import { countByKind, countOpen, countOpened, timesToResolve } from "./store";

const days = 30;
const weeks = 8;
const mostShown = 10;

type Counted = { severity: string; count: number };

function bySeverity(rows: Counted[]): Record<Severity, number> {
  const sums = severities.map((severity) => {
    const own = rows.filter((row) => row.severity === severity);
    return [severity, own.reduce((sum, { count }) => sum + count, 0)] as const;
  });
  return Object.fromEntries(sums) as Record<Severity, number>;
}

function openAlerts(rows: Awaited<ReturnType<typeof countOpen>>): OverviewDto["open"] {
  const people = new Map<string | null, OverviewDto["open"]["byAssignee"][number]>();
  for (const { assigneeId, name, count } of rows) {
    const known = people.get(assigneeId)?.count ?? 0;
    const assignee = assigneeId === null ? null : { id: assigneeId, name: name ?? "" };
    people.set(assigneeId, { assignee, count: known + count });
  }
  const mostFirst = [...people.values()].toSorted((a, b) => b.count - a.count);
  const sum = (some: { count: number }[]) => some.reduce((total, { count }) => total + count, 0);
  return {
    total: sum(rows),
    bySeverity: bySeverity(rows),
    byAssignee: mostFirst.slice(0, mostShown),
    others: sum(mostFirst.slice(mostShown)),
  };
}

const startsOf = (parts: CalendarPart[]) => parts.map(({ start }) => start);

/** The figures of the overview page, by the days and weeks of the viewer's zone; the sources' for who may see sources. */
export async function getOverview(ctx: Context, { timeZone }: OverviewQuery): Promise<OverviewDto> {
  authorize(ctx.actor, "AlertRead");
  const byDay = lastDays(ctx.now, days, timeZone);
  const byWeek = lastWeeks(ctx.now, weeks, timeZone);
  const since = byDay[0]?.start ?? ctx.now;
  const [opened, open, resolved, top, catalogue, events, sources] = await Promise.all([
    countOpened(db(), startsOf(byDay)),
    countOpen(db()),
    timesToResolve(db(), startsOf(byWeek)),
    countByKind(db(), since, mostShown),
    loadCatalogue(db()),
    countEventsByPart(db(), startsOf(byDay)),
    can(ctx.actor, "LogSourceRead") ? countSourceStates(ctx) : null,
  ]);
  return {
    days: byDay.map(({ day }) => day),
    alertsByDay: byDay.map(({ day }, index) => ({
      day,
      counts: bySeverity(opened.filter(({ part }) => part === index + 1)),
    })),
    open: openAlerts(open),
    timeToResolve: byWeek.map(({ day }, index) => {
      const found = resolved.find(({ part }) => part === index + 1);
      return {
        week: day,
        count: found?.count ?? 0,
        medianSeconds: found ? Math.round(found.median) : null,
        p90Seconds: found ? Math.round(found.p90) : null,
      };
    }),
    top: top.map((row) => ({
      ...row,
      ruleTitle: row.ruleId === null ? null : (catalogue.find(row.ruleId)?.rule.title ?? null),
      type: alertTypes.find((type) => type === row.type) ?? "SYSTEM_HEALTH",
    })),
    sources,
    eventsByDay: byDay.map(({ day }, index) => ({
      day,
      count: events.find(({ part }) => part === index + 1)?.count ?? 0,
    })),
  };
}
