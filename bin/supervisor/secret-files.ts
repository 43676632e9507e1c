import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Env } from "@/lib/platform/env/schema";

/** A file that is written once, readable by its owner only; what it holds afterwards, whoever wrote it. */
async function onceWritten(path: string, make: () => string): Promise<string> {
  await writeFile(path, `${make()}\n`, { mode: 0o600, flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
  return (await readFile(path, "utf8")).trim();
}

/** Makes the secrets that the environment does not bring: `auth-secret` and `encryption-keys` in the data directory. */
export async function ensureSecretFiles(dataDir: string, env: Env): Promise<void> {
  if (!env.AUTH_SECRET) {
    await onceWritten(join(dataDir, "auth-secret"), () => randomBytes(48).toString("base64url"));
  }
  if (!env.ENCRYPTION_KEYS) {
    await onceWritten(
      join(dataDir, "encryption-keys"),
      () => `k1:${randomBytes(32).toString("base64")}`,
    );
  }
}
