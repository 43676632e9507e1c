import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import type { Db } from "@/lib/platform/db/client";

import type { ActivityKind, NoticeKind, SystemAlertWords } from "./contract";
import { findOpenAlerts, insertAlerts, type NewAlert, updateOpenAlerts } from "./store";
import { insertLines, insertNotices } from "./store-changes";

export type NewSystemAlert = SystemAlertWords & {
  dedupeKey: string;
  source: { id: string; logType: string } | null;
};

/** An alert that was opened before, and what is said of it now. */
export type AlertNews = { id: string; text: string };

/** Writes what happened to these alerts down, and puts the notices of it in the outbox. */
async function tell(
  tx: Db,
  ctx: Context,
  kinds: { activity: ActivityKind; notice: NoticeKind },
  news: AlertNews[],
): Promise<void> {
  await insertLines(
    tx,
    ctx,
    news.map(({ id, text }) => ({ alertId: id, kind: kinds.activity, text })),
  );
  await insertNotices(
    tx,
    ctx.now,
    news.map(({ id }) => ({ alertId: id, kind: kinds.notice })),
  );
}

const stored = ({ severity, title, summary, nextStep }: SystemAlertWords) => ({
  severity,
  title,
  summary,
  details: nextStep === null ? {} : { nextStep },
});

function newAlert(ctx: Context, alert: NewSystemAlert): NewAlert {
  return {
    type: "SYSTEM_HEALTH",
    status: "OPEN",
    ...stored(alert),
    dedupeKey: alert.dedupeKey,
    sourceId: alert.source?.id ?? null,
    logType: alert.source?.logType ?? null,
    openedAt: ctx.now,
    updatedAt: ctx.now,
    resolvedAt: null,
    lastNotifiedAt: ctx.now,
  };
}

/** Opens system health alerts in the caller's transaction and puts their notices in the outbox; one that is open under the same key is left as it is. Answers their ids by dedupe key. */
export async function openSystemAlerts(
  tx: Db,
  ctx: Context,
  alerts: NewSystemAlert[],
): Promise<Map<string, string>> {
  authorize(ctx.actor, "AlertModify");
  const added = await insertAlerts(
    tx,
    alerts.map((alert) => newAlert(ctx, alert)),
  );
  const known = alerts.filter(({ dedupeKey }) => !added.has(dedupeKey));
  const open = await findOpenAlerts(
    tx,
    known.map(({ dedupeKey }) => dedupeKey),
  );
  const closed = known.find(({ dedupeKey }) => !open.has(dedupeKey));
  if (closed) throw new Error(`The alert ${closed.dedupeKey} was closed meanwhile.`);
  const news = alerts.flatMap(({ dedupeKey, summary }) => {
    const id = added.get(dedupeKey);
    return id === undefined ? [] : { id, text: summary };
  });
  await tell(tx, ctx, { activity: "OPENED", notice: "OPENED" }, news);
  return new Map([...added, ...open]);
}

/** Says of open alerts that they became worse, and tells destinations again; not of those that a person ended meanwhile. */
export async function worsenSystemAlerts(
  tx: Db,
  ctx: Context,
  worse: (SystemAlertWords & { id: string })[],
): Promise<void> {
  authorize(ctx.actor, "AlertModify");
  const open = await updateOpenAlerts(
    tx,
    ctx.now,
    worse.map((words) => ({ id: words.id, ...stored(words) })),
  );
  const news = worse
    .filter(({ id }) => open.has(id))
    .map(({ id, summary }) => ({ id, text: summary }));
  await tell(tx, ctx, { activity: "CHANGED", notice: "REMINDED" }, news);
}

/** Tells destinations once more of alerts that are still open. */
export async function remindOfSystemAlerts(
  tx: Db,
  ctx: Context,
  reminders: AlertNews[],
): Promise<void> {
  authorize(ctx.actor, "AlertModify");
  const open = await updateOpenAlerts(
    tx,
    ctx.now,
    reminders.map(({ id }) => ({ id })),
  );
  const news = reminders.filter(({ id }) => open.has(id));
  await tell(tx, ctx, { activity: "REMINDED", notice: "REMINDED" }, news);
}

/** Ends alerts whose cause is gone, with a notice of the recovery; nothing for those that a person ended before. */
export async function resolveSystemAlerts(
  tx: Db,
  ctx: Context,
  recoveries: AlertNews[],
): Promise<void> {
  authorize(ctx.actor, "AlertModify");
  const open = await updateOpenAlerts(
    tx,
    ctx.now,
    recoveries.map(({ id }) => ({ id, status: "RESOLVED", resolvedAt: ctx.now })),
  );
  const news = recoveries.filter(({ id }) => open.has(id));
  await tell(tx, ctx, { activity: "RESOLVED", notice: "RESOLVED" }, news);
}

/** Records something that began at `since` and is over when it is noticed: resolved from the start, with one notice. */
export async function recordPastAlert(
  tx: Db,
  ctx: Context,
  alert: NewSystemAlert & { since: Date; recovery: string },
): Promise<string> {
  authorize(ctx.actor, "AlertModify");
  const past = { status: "RESOLVED", openedAt: alert.since, resolvedAt: ctx.now } as const;
  const added = await insertAlerts(tx, [{ ...newAlert(ctx, alert), ...past }]);
  const id = added.get(alert.dedupeKey);
  if (id === undefined) throw new Error("A resolved alert takes no dedupe key.");
  const news = [{ id, text: alert.recovery }];
  await tell(tx, ctx, { activity: "RESOLVED", notice: "RESOLVED" }, news);
  return id;
}
