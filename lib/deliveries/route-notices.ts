import "server-only";

import { loadAlertMessages } from "@/lib/alerts/server";
import { listRoutable, routeAlert } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db, type Db } from "@/lib/platform/db/client";

import { ringsSince, withoutItsSubject } from "./decide-routing";
import { after, gatherMilliseconds } from "./pace";
import {
  deleteNotices,
  findNoticed,
  insertDeliveries,
  lockNotices,
  makeDue,
} from "./store-notices";

const batch = 500;

/** Takes up to 500 notices out of the outbox and leaves what each destination is owed, in one transaction; answers how many it took. Any number may do so at once. */
export async function routeNotices(
  ctx: Context,
  { gatherMs = gatherMilliseconds }: { gatherMs?: number } = {},
): Promise<number> {
  authorize(ctx.actor, "AlertModify");
  return db().$transaction(async (tx) => {
    const notices = await lockNotices(tx, batch);
    if (notices.length === 0) return 0;
    await insertDeliveries(tx, await owedAfter(tx, notices), ctx.now);
    await makeDue(tx, alertsOf(notices), after(ctx.now, gatherMs));
    await deleteNotices(
      tx,
      notices.map(({ id }) => id),
    );
    return notices.length;
  });
}

type Notices = Awaited<ReturnType<typeof lockNotices>>;

const alertsOf = (notices: Notices) => [...new Set(notices.map(({ alertId }) => alertId))];

/** What these notices have destinations get that do not show the alert yet. */
async function owedAfter(
  tx: Db,
  notices: Notices,
): Promise<{ alertId: string; destinationId: string }[]> {
  const noticed = await findNoticed(tx, alertsOf(notices));
  const ringing = noticed.flatMap((alert) => {
    const own = notices.filter(({ alertId }) => alertId === alert.id);
    const noticedAt = ringsSince(own, alert);
    return noticedAt ? [{ alert, noticedAt }] : [];
  });
  if (ringing.length === 0) return [];
  const destinations = await listRoutable(tx);
  const loaded = await loadAlertMessages(
    tx,
    ringing.map(({ alert }) => alert.id),
  );
  return ringing.flatMap(({ alert, noticedAt }) => {
    const one = loaded.get(alert.id);
    if (!one) return [];
    const { type, severity, logType } = one.message;
    const routed = { type, severity, logType, destinationIds: one.destinationIds, noticedAt };
    return withoutItsSubject(routeAlert(routed, destinations), alert).map((destinationId) => ({
      alertId: alert.id,
      destinationId,
    }));
  });
}
