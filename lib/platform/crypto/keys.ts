import "server-only";

import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { env } from "@/lib/platform/env/env";

import { KeyRingError, parseKeyRing, type KeyRing } from "./key-ring";
import * as box from "./secret-box";

/** The file in the data directory that holds the ring when ENCRYPTION_KEYS is unset. */
function encryptionKeysFile(): string {
  return join(env().MARGAY_DATA_DIR, "encryption-keys");
}

let cached: KeyRing | undefined;

/** Reads the ring in a file; throws KeyRingError, with what to do, when there is none or it cannot be used. */
export function readKeyRingFile(file: string): KeyRing {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw new KeyRingError(`The file ${file} cannot be read. Make it yours (chown).`);
    }
    throw new KeyRingError(
      "There are no encryption keys. Set ENCRYPTION_KEYS, or start once with `npm start`, which makes one.",
    );
  }
  try {
    return parseKeyRing(text);
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    throw new KeyRingError(
      `The file ${file} cannot be used: ${error.message} Put back the one from your backup.`,
    );
  }
}

/** Reads the ring from ENCRYPTION_KEYS, else from the data directory; throws KeyRingError with what to do. */
export function readKeyRing(): KeyRing {
  const fromEnv = env().ENCRYPTION_KEYS;
  return fromEnv ? parseKeyRing(fromEnv) : readKeyRingFile(encryptionKeysFile());
}

/** A new random key as an entry of the ring, its id made of the day and a few random letters. */
function newKeyEntry(now: Date): string {
  const id = `k${now.toISOString().slice(0, 10).replaceAll("-", "")}_${randomBytes(3).toString("hex")}`;
  return `${id}:${randomBytes(32).toString("base64")}`;
}

/** Puts a new first key into the data directory's ring, keeping the old ones; leaves a ring from ENCRYPTION_KEYS to its operator. */
export function prepareRotation(): void {
  if (env().ENCRYPTION_KEYS) return;
  const file = encryptionKeysFile();
  readKeyRing();
  const text = `${newKeyEntry(new Date())},${readFileSync(file, "utf8").trim()}\n`;
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  cached = undefined;
}

function ring(): KeyRing {
  cached ??= readKeyRing();
  return cached;
}

/** Seals a secret for its place under the current key, read anew: another process may have rotated since. */
export function sealSecret(plain: string, place: box.SecretPlace): string {
  cached = readKeyRing();
  return box.seal(plain, place, cached);
}

/** Opens a secret; a key that was rotated in while this process ran is read once more before it fails. */
export function openSecret(sealed: string, place: box.SecretPlace): string {
  try {
    return box.open(sealed, place, ring());
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    cached = undefined;
    return box.open(sealed, place, ring());
  }
}
