import { secretColumns } from "@/lib/encryption-keys/secret-columns";
import { readKeyRing } from "@/lib/platform/crypto/keys";
import type { RunQuery } from "@/prisma/migrate/migration-status";

import { sentenceOf } from "../supervisor/terminal";
import type { Check } from "./check";

export const encryptionKeys: Check = {
  id: "encryptionKeys",
  title: "Encryption keys",
  run: async ({ database }) => {
    try {
      const ring = readKeyRing();
      const used = "query" in database ? await keysInUse(database.query) : [];
      const missing = used.filter((id) => !ring.keys.has(id));
      if (missing.length > 0) {
        return {
          status: "fail",
          detail: `Stored secrets were sealed with ${missing.join(", ")}, which the ring does not hold.`,
          remedy:
            "Put the key back into ENCRYPTION_KEYS or the encryption-keys file, behind the newest one.",
        };
      }
      const old = used.filter((id) => id !== ring.current);
      if (old.length > 0) {
        return {
          status: "warn",
          detail: `Some stored secrets are still sealed with ${old.join(", ")}.`,
          remedy: "Run: npm run -s margay -- keys rotate",
        };
      }
      return { status: "ok", detail: `${ring.keys.size} in the ring, ${ring.current} seals.` };
    } catch (error) {
      return {
        status: "fail",
        detail: sentenceOf(error),
        remedy: "A key is 32 random bytes: ENCRYPTION_KEYS=k1:$(openssl rand -base64 32)",
      };
    }
  },
};

/** The ids of the keys that stored secrets were sealed with; a sealed text carries it as its second part. */
async function keysInUse(query: RunQuery): Promise<string[]> {
  const ids = await Promise.all(
    secretColumns.map(async ({ table, field }) => {
      const [found] = await query(`SELECT to_regclass('"${table}"') IS NOT NULL AS present`);
      if (found?.present !== true) return [];
      const rows = await query(
        `SELECT DISTINCT split_part("${field}", '.', 2) AS id FROM "${table}" WHERE "${field}" <> ''`,
      );
      return rows.map((row) => String(row.id));
    }),
  );
  return [...new Set(ids.flat())].toSorted();
}
