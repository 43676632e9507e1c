import "server-only";

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { AppError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env/env";

let cached: string | undefined;

/** The secret that session cookies are sealed with: AUTH_SECRET, else the file in the data directory. */
export function authSecret(): string {
  cached ??= env().AUTH_SECRET ?? readSecretFile(join(env().MARGAY_DATA_DIR, "auth-secret"));
  return cached;
}

/** Reads the secret in a file; `unavailable`, with what to do, when there is none or it is too short. */
export function readSecretFile(file: string): string {
  const secret = textOf(file);
  if (secret.length >= 32) return secret;
  throw new AppError(
    "unavailable",
    `The file ${file} holds fewer than 32 characters. Delete it: the next start makes a new one, and everybody signs in again.`,
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    const sentence =
      (cause as NodeJS.ErrnoException).code === "ENOENT"
        ? "There is no AUTH_SECRET. Set it, or start once with `npm start`, which makes one."
        : `The file ${file} cannot be read. Make it yours (chown).`;
    throw new AppError("unavailable", sentence, { cause });
  }
}
