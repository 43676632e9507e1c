import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { readSecretFile } from "@/lib/platform/auth/auth-secret";
import { readKeyRingFile } from "@/lib/platform/crypto/keys";
import type { Env } from "@/lib/platform/env/schema";

/** Writes a file once, readable by its owner only; one that is there stays as it is. */
async function writeOnce(path: string, text: string): Promise<string> {
  await writeFile(path, `${text}\n`, { mode: 0o600, flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
  return path;
}

/**
 * Makes the secrets that the environment does not bring: `auth-secret` and `encryption-keys` in the data directory.
 * Throws, with what to do, when one that is there cannot be used.
 */
export async function ensureSecretFiles(dataDir: string, env: Env): Promise<void> {
  if (!env.AUTH_SECRET) {
    const secret = randomBytes(48).toString("base64url");
    readSecretFile(await writeOnce(join(dataDir, "auth-secret"), secret));
  }
  if (!env.ENCRYPTION_KEYS) {
    const ring = `k1:${randomBytes(32).toString("base64")}`;
    readKeyRingFile(await writeOnce(join(dataDir, "encryption-keys"), ring));
  }
}
