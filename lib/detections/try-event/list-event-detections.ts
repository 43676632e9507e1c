import "server-only";

import { z } from "zod";

import { findAlertsOfEvent } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize, can } from "@/lib/kernel/permission";
import { getLogEvent, positionOf } from "@/lib/log-events/server";
import { db } from "@/lib/platform/db/client";

import { byTitle } from "../by-title";
import { loadCatalogue } from "../catalogue";
import type { KnownRule } from "../create-catalogue";
import { loadStops } from "../stops";
import { stateOf } from "../to-detection";
import type { EventDetectionDto } from "./contract";
import { createJudge } from "./judge";
import { recallBefore } from "./recall-before";
import { toSaid } from "./to-said";

const position = z.object({ title: z.string(), id: z.string() });

/** What every rule of a stored event's log type says of it now, whether on or off, by title; with the alert of each that has the event. `not_found` for an event that is not there. */
export async function listEventDetections(
  ctx: Context,
  eventId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<EventDetectionDto>> {
  authorize(ctx.actor, "DataAnalyticsRead");
  authorize(ctx.actor, "RuleRead");
  const event = await getLogEvent(ctx, eventId);
  const { known } = await loadCatalogue(db());
  const after = cursor ? decodeCursor(cursor, position) : null;
  const own = known
    .filter(({ rule }) => rule.logTypes.some((id) => id === event.logType))
    .filter(({ rule }) => after === null || byTitle(rule, after) > 0)
    .toSorted((a, b) => byTitle(a.rule, b.rule))
    .slice(0, limit + 1);
  const stops = await loadStops(
    db(),
    own.map(({ rule }) => rule.id),
  );
  const place = can(ctx.actor, "AlertRead") ? positionOf(eventId) : null;
  const alerts = place ? await findAlertsOfEvent(db(), place) : [];
  const raw = typeof event.raw === "object" && event.raw !== null ? event.raw : {};
  const eventTime = new Date(event.eventTime);
  const judged = { raw, logType: event.logType, action: event.action, eventTime };
  const remembering = own.flatMap(({ rule }) => (rule.memory ? [rule] : []));
  const recall = await recallBefore(db(), event.sourceId, remembering, judged);
  const toDto = (one: KnownRule): EventDetectionDto => {
    const { id, title } = one.rule;
    const alert = alerts.find(({ ruleId }) => ruleId === id);
    return {
      ...toSaid(one, createJudge(one)(judged, recall)),
      ruleId: id,
      ruleTitle: title,
      kind: one.kind,
      state: stateOf(one, stops.isStopped(id)),
      alert: alert ? { id: alert.id, title: alert.title, status: alert.status } : null,
    };
  };
  return toPage(own, limit, toDto, ({ rule }) => encodeCursor({ title: rule.title, id: rule.id }));
}
