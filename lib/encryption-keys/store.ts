import "server-only";

import { type Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

type Column = { table: string; field: string };

const identifier = (name: string) => Prisma.raw(`"${name.replaceAll('"', "")}"`);

/** Up to `take` sealed values of a column after `afterRow`, locked until the transaction ends. */
export function lockSealedValues(
  tx: Db,
  { table, field }: Column,
  afterRow: string | null,
  take: number,
) {
  return tx.$queryRaw<{ row: string; value: string }[]>`
    SELECT id::text AS row, ${identifier(field)} AS value FROM ${identifier(table)}
    WHERE ${identifier(field)} IS NOT NULL AND (${afterRow}::uuid IS NULL OR id > ${afterRow}::uuid)
    ORDER BY id LIMIT ${take} FOR UPDATE`;
}

export async function replaceSealedValue(
  tx: Db,
  { table, field }: Column,
  row: string,
  value: string,
): Promise<void> {
  await tx.$executeRaw`UPDATE ${identifier(table)} SET ${identifier(field)} = ${value} WHERE id = ${row}::uuid`;
}
