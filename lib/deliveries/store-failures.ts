import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

type Words = { errorCode: string; errorMessage: string };

export async function failAttempt(
  tx: Db,
  id: string,
  failure: Words & { milliseconds: number },
): Promise<void> {
  await tx.deliveryAttempt.update({ where: { id }, data: failure });
}

/** Changes a delivery and gives its lease back; false when the lease was lost meanwhile. */
export async function endTurn(
  tx: Db,
  id: string,
  token: string,
  data: Prisma.AlertDeliveryUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.alertDelivery.updateMany({
    where: { id, leaseToken: token },
    data: { ...data, leaseToken: null, leaseUntil: null },
  });
  return count === 1;
}

/** Makes what waits for another try in this lane due: its way is open again. */
export async function wakeRetries(tx: Db, lane: string, now: Date): Promise<void> {
  await tx.alertDelivery.updateMany({
    where: { failures: { gt: 0 }, dueAt: { gt: now }, destination: { lane } },
    data: { dueAt: now },
  });
}
