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

/** Reads "id:base64key,id:base64key" (32-byte keys, newest first); throws KeyRingError, with a clause that says what is wrong and repeats no key. */
export function parseKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(",")) {
    const [id = "", encoded] = entry.trim().split(/:(.*)/s);
    // Without a colon it may be the key itself, which no message repeats.
    if (encoded === undefined || !keyId.safeParse(id).success) {
      throw new KeyRingError("every key needs an id, like k1:<32 bytes in base64>.");
    }
    const key = Buffer.from(encoded, "base64");
    if (key.length !== 32) {
      throw new KeyRingError(
        `the key “${id}” has ${key.length} bytes; it needs 32, in base64. Make one with: openssl rand -base64 32`,
      );
    }
    if (key.every((byte) => byte === key[0])) {
      throw new KeyRingError(`the key “${id}” is one byte repeated. Use 32 random bytes.`);
    }
    if (keys.has(id)) throw new KeyRingError(`the key id “${id}” stands twice.`);
    keys.set(id, key);
  }
  const [current] = keys.keys();
  if (current === undefined) throw new KeyRingError("there is no key in it.");
  return { current, keys };
}
