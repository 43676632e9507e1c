import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import type { Db } from "@/lib/platform/db/client";

import type { ActivityKind } from "./contract";
import { insertLines, insertNotices, lockAlerts, touchAlerts } from "./store-changes";

type Note = {
  kind: Extract<ActivityKind, "DELIVERED" | "DELIVERY_FAILED" | "ASKED" | "ANSWERED">;
  text: string;
  /** Whether destinations are told of it, too, e.g. of an answer but not of their own failures. */
  tell: boolean;
};

/** Adds a line to an alert's activity in the caller's transaction; false when there is no such alert. */
export async function noteOnAlert(tx: Db, ctx: Context, id: string, note: Note): Promise<boolean> {
  authorize(ctx.actor, "AlertModify");
  const [alert] = await lockAlerts(tx, [id]);
  if (!alert) return false;
  await insertLines(tx, ctx, [{ alertId: id, kind: note.kind, text: note.text }]);
  if (note.tell) {
    await touchAlerts(tx, ctx.now, [id]);
    await insertNotices(tx, ctx.now, [{ alertId: id, kind: "CHANGED" }]);
  }
  return true;
}
