import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const withCredential = {
  credential: { select: { id: true, type: true, identity: true, facts: true } },
} as const;

/** A living destination (deleted ones are not found) with what is known of its credential, without secrets. */
export function findDestination(tx: Db, id: string) {
  return tx.destination.findFirst({ where: { id, deletedAt: null }, include: withCredential });
}

export type DestinationRow = NonNullable<Awaited<ReturnType<typeof findDestination>>>;

/** The same, locked against other changes until the transaction ends. */
export async function lockDestination(tx: Db, id: string): Promise<DestinationRow | null> {
  await tx.$queryRaw`SELECT 1 FROM destination WHERE id = ${id}::uuid FOR UPDATE`;
  return findDestination(tx, id);
}

/** Living destinations, newest first, older than `after`. */
export function listDestinationPage(tx: Db, after: string | null, take: number) {
  return tx.destination.findMany({
    where: { deletedAt: null, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    include: withCredential,
    take,
  });
}

/** What routing and the comparison of destinations need of all living ones. */
export function listLivingDestinations(tx: Db) {
  return tx.destination.findMany({
    where: { deletedAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      type: true,
      name: true,
      lane: true,
      credentialId: true,
      severities: true,
      alertTypes: true,
      logTypes: true,
      pausedAt: true,
      createdAt: true,
    },
  });
}

export function insertDestination(tx: Db, data: Prisma.DestinationUncheckedCreateInput) {
  return tx.destination.create({ data, include: withCredential });
}

export function updateDestinationRow(
  tx: Db,
  id: string,
  data: Prisma.DestinationUncheckedUpdateInput,
) {
  return tx.destination.update({ where: { id }, data, include: withCredential });
}

/** Notes a problem; one of the same code keeps the time since when it is there, and a look at it that is put off stays so. */
export async function noteProblem(
  tx: Db,
  id: string,
  problem: { code: string; message: string; at: Date; checkAt: Date },
): Promise<void> {
  const { code, message, at, checkAt } = problem;
  await tx.$executeRaw`
    UPDATE destination SET problem_message = ${message},
      problem_check_at = greatest(problem_check_at, ${checkAt}), problem_probe_id = NULL,
      problem_since = CASE WHEN problem_code = ${code} THEN problem_since ELSE ${at} END,
      problem_code = ${code}
    WHERE id = ${id}::uuid AND deleted_at IS NULL`;
}

/** A destination's problem, locked until the transaction ends; null when there is none. */
export async function lockProblem(
  tx: Db,
  id: string,
): Promise<{ type: string; code: string; probes: number } | null> {
  const [row] = await tx.$queryRaw<{ type: string; code: string; probes: number }[]>`
    SELECT type, problem_code AS code, problem_probes AS probes FROM destination
    WHERE id = ${id}::uuid AND deleted_at IS NULL AND problem_code IS NOT NULL FOR UPDATE`;
  return row ?? null;
}

/** Lets one delivery through in spite of the problem, and puts the next look at it off. */
export async function noteProbe(
  tx: Db,
  id: string,
  probe: { deliveryId: string; probes: number; checkAt: Date },
): Promise<void> {
  const { deliveryId, probes, checkAt } = probe;
  await tx.destination.update({
    where: { id },
    data: { problemProbeId: deliveryId, problemProbes: probes, problemCheckAt: checkAt },
  });
}

/** Forgets a problem; false when there was none. */
export async function forgetProblem(tx: Db, id: string): Promise<boolean> {
  const { count } = await tx.destination.updateMany({
    where: { id, problemCode: { not: null } },
    data: {
      problemCode: null,
      problemMessage: null,
      problemSince: null,
      problemCheckAt: null,
      problemProbeId: null,
      problemProbes: 0,
    },
  });
  return count === 1;
}

export async function noteDelivery(tx: Db, id: string, at: Date): Promise<void> {
  await tx.destination.updateMany({
    where: { id, OR: [{ lastDeliveryAt: null }, { lastDeliveryAt: { lt: at } }] },
    data: { lastDeliveryAt: at },
  });
}

/** Takes destinations whose problem is to be looked at again, and puts that off until `next`. */
export async function claimProblemRows(
  tx: Db,
  now: Date,
  next: Date,
  take: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE destination SET problem_check_at = ${next} WHERE id IN (
      SELECT id FROM destination
      WHERE problem_check_at <= ${now} AND deleted_at IS NULL AND paused_at IS NULL
      ORDER BY problem_check_at LIMIT ${take} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return rows.map(({ id }) => id);
}
