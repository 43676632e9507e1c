import "server-only";

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { AppError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env/env";

let cached: string | undefined;

/** The secret that session cookies are sealed with: AUTH_SECRET, else the file in the data directory. */
export function authSecret(): string {
  cached ??= env().AUTH_SECRET ?? readSecretFile();
  return cached;
}

function readSecretFile(): string {
  try {
    const secret = readFileSync(join(env().MARGAY_DATA_DIR, "auth-secret"), "utf8").trim();
    if (secret.length >= 32) return secret;
  } catch {
    // Said below, with what to do.
  }
  throw new AppError(
    "unavailable",
    "There is no AUTH_SECRET. Set it, or start once with `npm start`, which makes one.",
  );
}
