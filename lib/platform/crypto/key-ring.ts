import { z } from "zod";

/** Keys by id; the first seals, any opens. */
export type KeyRing = { current: string; keys: ReadonlyMap<string, Buffer> };

/** The ring cannot be used, or holds no key of that id; the message says what an operator does about it. */
export class KeyRingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "KeyRingError";
  }
}

const keyId = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/);

/** Reads "id:base64key,id:base64key" (32-byte keys, newest first); throws KeyRingError without repeating a key. */
export function parseKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(",")) {
    const [id = "", encoded = ""] = entry.trim().split(/:(.*)/s);
    if (!keyId.safeParse(id).success) {
      throw new KeyRingError(
        "ENCRYPTION_KEYS: every key needs an id, like k1:<32 bytes in base64>.",
      );
    }
    const key = Buffer.from(encoded, "base64");
    if (key.length !== 32) {
      throw new KeyRingError(
        `ENCRYPTION_KEYS: the key “${id}” has ${key.length} bytes; it needs 32, in base64.`,
      );
    }
    if (key.every((byte) => byte === key[0])) {
      throw new KeyRingError(
        `ENCRYPTION_KEYS: the key “${id}” is one byte repeated. Use 32 random bytes.`,
      );
    }
    if (keys.has(id)) throw new KeyRingError(`ENCRYPTION_KEYS: the key id “${id}” stands twice.`);
    keys.set(id, key);
  }
  const [current] = keys.keys();
  if (current === undefined) throw new KeyRingError("ENCRYPTION_KEYS is empty.");
  return { current, keys };
}
