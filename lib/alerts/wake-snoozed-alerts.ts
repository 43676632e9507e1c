import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import {
  insertLines,
  insertNotices,
  type LockedAlert,
  lockSnoozedUntil,
  writeAlerts,
} from "./store-changes";

const batch = 500;
const batchesPerCall = 20;

function awake({ id, status, severity, assignee_id, resolved_at }: LockedAlert) {
  return {
    id,
    status,
    severity,
    assigneeId: assignee_id,
    snoozedUntil: null,
    resolvedAt: resolved_at,
  };
}

/** Brings back the alerts whose snooze is over, each with a line of activity and a REMINDED notice; answers how many. */
export async function wakeSnoozedAlerts(ctx: Context): Promise<number> {
  authorize(ctx.actor, "AlertModify");
  let woken = 0;
  for (let turn = 0; turn < batchesPerCall; turn += 1) {
    const count = await db().$transaction(async (tx) => {
      const due = await lockSnoozedUntil(tx, ctx.now, batch);
      if (due.length === 0) return 0;
      await writeAlerts(tx, ctx.now, due.map(awake), { rings: true });
      const text = "Its snooze is over.";
      const lines = due.map(({ id }) => ({ alertId: id, kind: "REMINDED" as const, text }));
      await insertLines(tx, ctx, lines);
      await insertNotices(tx, ctx.now, lines);
      return due.length;
    });
    woken += count;
    if (count < batch) break;
  }
  return woken;
}
