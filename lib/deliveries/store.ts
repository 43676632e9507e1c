import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

import type { ListDeliveriesQuery } from "./contract";

const shown = {
  destination: { select: { id: true, name: true, type: true, deletedAt: true } },
  alert: { select: { id: true, title: true, severity: true, status: true, version: true } },
} as const;

const withAttempts = {
  ...shown,
  attempts: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 10 },
} satisfies Prisma.AlertDeliveryInclude;

export async function alertExists(tx: Db, id: string): Promise<boolean> {
  return (await tx.alert.count({ where: { id } })) > 0;
}

/** An alert's deliveries, the first destination first. */
export function listOfAlert(tx: Db, alertId: string) {
  return tx.alertDelivery.findMany({
    where: { alertId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: withAttempts,
  });
}

export type AlertDeliveryRow = Awaited<ReturnType<typeof listOfAlert>>[number];

type Filters = Pick<ListDeliveriesQuery, "status" | "destinationId">;

/** Deliveries as filtered, newest first, older than `after`. */
export function listPage(
  tx: Db,
  { status, destinationId }: Filters,
  after: { at: Date; id: string } | null,
  take: number,
) {
  return tx.alertDelivery.findMany({
    where: {
      ...(status ? { status: { in: status } } : {}),
      ...(destinationId ? { destinationId: { in: destinationId } } : {}),
      ...(after
        ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: shown,
    take,
  });
}

export type DeliveryRow = Awaited<ReturnType<typeof listPage>>[number];

/** One delivery of an alert, locked until the transaction ends. */
export async function lockDelivery(
  tx: Db,
  alertId: string,
  id: string,
): Promise<AlertDeliveryRow | null> {
  await tx.$queryRaw`SELECT 1 FROM alert_delivery WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.alertDelivery.findFirst({ where: { id, alertId }, include: withAttempts });
}

const fresh = {
  status: "WAITING",
  sentVersion: 0,
  deliveredAt: null,
  toldAt: null,
  toldId: null,
  failures: 0,
  failingSince: null,
  errorCode: null,
  errorMessage: null,
  leaseToken: null,
  leaseUntil: null,
};

/** Forgets a delivery's message, so that a new one is sent. */
export async function startOver(tx: Db, id: string, now: Date): Promise<void> {
  await tx.$executeRaw`UPDATE alert_delivery SET receipt = NULL WHERE id = ${id}::uuid`;
  await tx.alertDelivery.update({ where: { id }, data: { ...fresh, dueAt: now } });
}

/** Makes a message that is still to be sent due at once. */
export async function hurry(tx: Db, id: string, now: Date): Promise<void> {
  await tx.alertDelivery.update({ where: { id }, data: { dueAt: now } });
}

/** Takes up again what was given up for a destination before it had a message; answers how many. */
export async function takeUpFailed(tx: Db, destinationId: string, now: Date): Promise<number> {
  const { count } = await tx.alertDelivery.updateMany({
    where: { destinationId, status: "FAILED" },
    data: { ...fresh, dueAt: now },
  });
  return count;
}

export function findDestinationName(tx: Db, id: string) {
  return tx.destination.findFirst({ where: { id, deletedAt: null }, select: { name: true } });
}
