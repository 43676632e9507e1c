import { createHash, randomBytes } from "node:crypto";

/** A random text of 256 bits that is safe in addresses. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, hex: how random tokens are stored and found (passwords go through argon2 instead). */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
