import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import { KeyRingError, type KeyRing } from "./key-ring";

/** Where a sealed value lives. It opens nowhere else, so a copied ciphertext is worthless. */
export type SecretPlace = { table: string; row: string; field: string };

/** A sealed value could not be opened: wrong key, wrong place, or altered. Never carries the value. */
export class SecretError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SecretError";
  }
}

const version = "v1";

function associatedData({ table, row, field }: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify([version, table, row, field]));
}

/** Seals a text with AES-256-GCM under the ring's current key: "v1.keyId.iv.tag.ciphertext", bound to its place. */
export function seal(plain: string, place: SecretPlace, ring: KeyRing): string {
  const key = ring.keys.get(ring.current);
  if (!key) throw new KeyRingError("ENCRYPTION_KEYS has no current key.");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(associatedData(place));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"));
  return [version, ring.current, ...parts].join(".");
}

/** The id of the key that sealed the value; throws SecretError when it is not a sealed value. */
export function sealedWith(value: string): string {
  const [found, keyId] = value.split(".");
  if (found !== version || !keyId)
    throw new SecretError("A stored secret is not in a form that Margay wrote.");
  return keyId;
}

/** Opens a sealed text; throws KeyRingError when its key is not in the ring, SecretError when it was altered or moved. */
export function open(value: string, place: SecretPlace, ring: KeyRing): string {
  const keyId = sealedWith(value);
  const key = ring.keys.get(keyId);
  if (!key) {
    throw new KeyRingError(
      `A secret in ${place.table}.${place.field} was sealed with the key “${keyId}”, which ENCRYPTION_KEYS does not hold. Put that key back.`,
    );
  }
  const [iv, tag, sealed] = value
    .split(".")
    .slice(2)
    .map((part) => Buffer.from(part, "base64url"));
  if (!iv || !tag || !sealed || iv.length !== 12 || tag.length !== 16) {
    throw new SecretError(`A stored secret in ${place.table}.${place.field} is cut short.`);
  }
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, iv)
      .setAAD(associatedData(place))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new SecretError(
      `A stored secret in ${place.table}.${place.field} does not open with the key “${keyId}”: the key is another one, or the value was changed.`,
      { cause },
    );
  }
}
