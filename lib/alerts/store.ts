import "server-only";

import { openAlertStatuses } from "@/lib/kernel/alert-terms";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

import type { ActivityKind, NoticeKind } from "./contract";

/** Adds an alert; null when one with its dedupe key is open already. */
export async function insertAlert(
  tx: Db,
  alert: Prisma.AlertCreateManyInput,
): Promise<string | null> {
  const [added] = await tx.alert.createManyAndReturn({
    data: [alert],
    skipDuplicates: true,
    select: { id: true },
  });
  return added?.id ?? null;
}

export async function findOpenAlert(tx: Db, dedupeKey: string): Promise<string | null> {
  const found = await tx.alert.findFirst({
    where: { dedupeKey, status: { in: [...openAlertStatuses] } },
    select: { id: true },
  });
  return found?.id ?? null;
}

export function findAlerts(tx: Db, ids: string[]) {
  return tx.alert.findMany({
    where: { id: { in: ids } },
    select: { id: true, status: true, openedAt: true, lastNotifiedAt: true },
  });
}

/** Changes an alert that is still open, a version further; what ends it or makes it worse ends its snooze. False when it is not open. */
export async function updateOpenAlert(
  tx: Db,
  id: string,
  data: Prisma.AlertUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.alert.updateMany({
    where: { id, status: { in: [...openAlertStatuses] } },
    data: {
      ...data,
      version: { increment: 1 },
      ...(data.status || data.severity ? { snoozedUntil: null } : {}),
    },
  });
  return count === 1;
}

export async function insertActivity(
  tx: Db,
  activity: Prisma.AlertActivityUncheckedCreateInput & { kind: ActivityKind },
): Promise<void> {
  await tx.alertActivity.create({ data: activity });
}

/** Puts a notice in the outbox. */
export async function insertNotice(
  tx: Db,
  notice: { alertId: string; kind: NoticeKind; createdAt: Date },
): Promise<void> {
  await tx.alertNotice.create({ data: notice });
}

/** An alert's activity, oldest first, after `after`. */
export function listActivityPage(
  tx: Db,
  alertId: string,
  after: { at: Date; id: string } | null,
  take: number,
) {
  const later = after && [{ at: { gt: after.at } }, { at: after.at, id: { gt: after.id } }];
  return tx.alertActivity.findMany({
    where: { alertId, ...(later ? { OR: later } : {}) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take,
  });
}

export type ActivityRow = Awaited<ReturnType<typeof listActivityPage>>[number];
