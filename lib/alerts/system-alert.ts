import "server-only";

import { type Actor, actorName, type Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import type { Db } from "@/lib/platform/db/client";

import type { ActivityKind, SystemAlertWords } from "./contract";
import { findOpenAlert, insertActivity, insertAlert, insertNotice, updateOpenAlert } from "./store";

type NewSystemAlert = SystemAlertWords & {
  dedupeKey: string;
  source: { id: string; logType: string } | null;
};

function byWhom(actor: Actor) {
  return {
    actorType: actor.type,
    actorId: "id" in actor ? actor.id : null,
    // A worker's process is of no interest to whoever reads an alert.
    actorName: actor.type === "worker" ? "Margay" : actorName(actor),
  };
}

function note(tx: Db, ctx: Context, alertId: string, kind: ActivityKind, text: string) {
  return insertActivity(tx, { alertId, at: ctx.now, kind, ...byWhom(ctx.actor), text });
}

const stored = ({ severity, title, summary, nextStep }: SystemAlertWords) => ({
  severity,
  title,
  summary,
  details: nextStep === null ? {} : { nextStep },
});

/** Opens a system health alert in the caller's transaction and puts its notice in the outbox; one that is open under the same key is answered instead. */
export async function openSystemAlert(
  tx: Db,
  ctx: Context,
  alert: NewSystemAlert,
): Promise<string> {
  authorize(ctx.actor, "AlertModify");
  const id = await insertAlert(tx, {
    type: "SYSTEM_HEALTH",
    ...stored(alert),
    dedupeKey: alert.dedupeKey,
    sourceId: alert.source?.id ?? null,
    logType: alert.source?.logType ?? null,
    openedAt: ctx.now,
    updatedAt: ctx.now,
    lastNotifiedAt: ctx.now,
  });
  if (id === null) {
    const open = await findOpenAlert(tx, alert.dedupeKey);
    if (open === null) throw new Error(`The alert ${alert.dedupeKey} was closed meanwhile.`);
    return open;
  }
  await note(tx, ctx, id, "OPENED", alert.summary);
  await insertNotice(tx, { alertId: id, kind: "OPENED", createdAt: ctx.now });
  return id;
}

/** Says of an open alert that it became worse, and tells destinations again; false when a person ended it meanwhile. */
export async function worsenSystemAlert(
  tx: Db,
  ctx: Context,
  id: string,
  words: SystemAlertWords,
): Promise<boolean> {
  authorize(ctx.actor, "AlertModify");
  const data = { ...stored(words), updatedAt: ctx.now, lastNotifiedAt: ctx.now };
  if (!(await updateOpenAlert(tx, id, data))) return false;
  await note(tx, ctx, id, "CHANGED", words.summary);
  await insertNotice(tx, { alertId: id, kind: "REMINDED", createdAt: ctx.now });
  return true;
}

/** Tells destinations once more of an alert that is still open. */
export async function remindOfSystemAlert(
  tx: Db,
  ctx: Context,
  id: string,
  text: string,
): Promise<void> {
  authorize(ctx.actor, "AlertModify");
  if (!(await updateOpenAlert(tx, id, { updatedAt: ctx.now, lastNotifiedAt: ctx.now }))) return;
  await note(tx, ctx, id, "REMINDED", text);
  await insertNotice(tx, { alertId: id, kind: "REMINDED", createdAt: ctx.now });
}

/** Ends an alert whose cause is gone, with a notice of the recovery; nothing when a person ended it before. */
export async function resolveSystemAlert(
  tx: Db,
  ctx: Context,
  id: string,
  text: string,
): Promise<void> {
  authorize(ctx.actor, "AlertModify");
  const data = {
    status: "RESOLVED",
    resolvedAt: ctx.now,
    updatedAt: ctx.now,
    lastNotifiedAt: ctx.now,
  };
  if (!(await updateOpenAlert(tx, id, data))) return;
  await note(tx, ctx, id, "RESOLVED", text);
  await insertNotice(tx, { alertId: id, kind: "RESOLVED", createdAt: ctx.now });
}

/** Records something that began at `since` and is over when it is noticed: resolved from the start, with one notice. */
export async function recordPastAlert(
  tx: Db,
  ctx: Context,
  alert: NewSystemAlert & { since: Date; recovery: string },
): Promise<string> {
  authorize(ctx.actor, "AlertModify");
  const id = await insertAlert(tx, {
    type: "SYSTEM_HEALTH",
    status: "RESOLVED",
    ...stored(alert),
    dedupeKey: alert.dedupeKey,
    sourceId: alert.source?.id ?? null,
    logType: alert.source?.logType ?? null,
    openedAt: alert.since,
    updatedAt: ctx.now,
    resolvedAt: ctx.now,
    lastNotifiedAt: ctx.now,
  });
  if (id === null) throw new Error("A resolved alert takes no dedupe key.");
  await note(tx, ctx, id, "RESOLVED", alert.recovery);
  await insertNotice(tx, { alertId: id, kind: "RESOLVED", createdAt: ctx.now });
  return id;
}
