import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { prepareRotation, readKeyRing } from "@/lib/platform/crypto/keys";
import type { KeyRing } from "@/lib/platform/crypto/key-ring";
import { open, seal, sealedWith } from "@/lib/platform/crypto/secret-box";
import { db, type Db } from "@/lib/platform/db/client";

import { secretColumns } from "./secret-columns";
import { lockSealedValues, replaceSealedValue } from "./store";

const batch = 200;

async function resealColumn(
  tx: Db,
  ring: KeyRing,
  column: (typeof secretColumns)[number],
): Promise<number> {
  let resealed = 0;
  let after: string | null = null;
  for (;;) {
    const rows: { row: string; value: string }[] = await lockSealedValues(tx, column, after, batch);
    for (const { row, value } of rows) {
      if (sealedWith(value) === ring.current) continue;
      const place = { ...column, row };
      await replaceSealedValue(tx, column, row, seal(open(value, place, ring), place, ring));
      resealed += 1;
    }
    after = rows.at(-1)?.row ?? null;
    if (rows.length < batch || after === null) return resealed;
  }
}

/** Seals every stored secret under the ring's first key, making a new key first when the ring is Margay's own file; all or nothing. */
export async function rotateEncryptionKeys(
  ctx: Context,
): Promise<{ resealed: number; keyId: string }> {
  authorize(ctx.actor, "GeneralSettingsModify");
  prepareRotation();
  const ring = readKeyRing();
  return db().$transaction(
    async (tx) => {
      let resealed = 0;
      for (const column of secretColumns) resealed += await resealColumn(tx, ring, column);
      await recordAudit(tx, ctx, {
        action: "ROTATE_ENCRYPTION_KEYS",
        targetType: "encryptionKey",
        targetName: ring.current,
        details: { resealed },
      });
      return { resealed, keyId: ring.current };
    },
    { timeout: 600_000 },
  );
}
