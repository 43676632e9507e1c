import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

import type { AlertStatus } from "@/lib/kernel/alert-terms";
import type { ActivityKind, AlertFilters, NoticeKind } from "./contract";

/** The statuses in which an alert still wants a person, and in which its dedupe key is taken. */
const openStatuses = ["OPEN", "TRIAGED"] satisfies AlertStatus[];

const related = { id: true, title: true, status: true } as const;

const withNames = {
  source: { select: { name: true, logType: true } },
  assignee: { select: { id: true, name: true } },
  previous: { select: related },
  next: { select: related, orderBy: [{ openedAt: "desc" }, { id: "desc" }], take: 1 },
} as const satisfies Prisma.AlertInclude;

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
    where: { dedupeKey, status: { in: openStatuses } },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Alerts with all that a message shows. */
export function findWholeAlerts(tx: Db, ids: string[]) {
  return tx.alert.findMany({ where: { id: { in: ids } }, include: withNames });
}

export function findAlerts(tx: Db, ids: string[]) {
  return tx.alert.findMany({
    where: { id: { in: ids } },
    select: { id: true, status: true, openedAt: true, lastNotifiedAt: true },
  });
}

export function isOpenStatus(status: string): boolean {
  return openStatuses.some((open) => open === status);
}

/** Changes an alert that is still open; false when it is not. */
export async function updateOpenAlert(
  tx: Db,
  id: string,
  data: Prisma.AlertUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.alert.updateMany({
    where: { id, status: { in: openStatuses } },
    data,
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

export function findAlert(tx: Db, id: string) {
  return tx.alert.findUnique({ where: { id }, include: withNames });
}

export type AlertRow = NonNullable<Awaited<ReturnType<typeof findAlert>>>;

/** Alerts as filtered, newest first, older than `after`. */
export function listAlertPage(
  tx: Db,
  { status, severity, type, sourceId }: AlertFilters,
  after: { at: Date; id: string } | null,
  take: number,
) {
  return tx.alert.findMany({
    where: {
      ...(status ? { status: { in: status } } : {}),
      ...(severity ? { severity: { in: severity } } : {}),
      ...(type ? { type: { in: type } } : {}),
      ...(sourceId ? { sourceId: { in: sourceId } } : {}),
      ...(after
        ? { OR: [{ openedAt: { lt: after.at } }, { openedAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    include: withNames,
    take,
  });
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
