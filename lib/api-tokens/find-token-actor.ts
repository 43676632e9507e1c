import "server-only";

import type { Actor } from "@/lib/kernel/actor";
import { digest } from "@/lib/platform/crypto/token";
import { db } from "@/lib/platform/db/client";

import { findLivingApiToken, touchApiToken } from "./store";
import { tokenRole } from "./to-api-token";

/** Who a bearer token stands for; null when it is unknown, revoked or run out. */
export async function findTokenActor(token: string, now: Date): Promise<Actor | null> {
  const row = await findLivingApiToken(db(), digest(token), now);
  if (!row) return null;
  await touchApiToken(db(), row.id, now);
  return { type: "apiToken", id: row.id, name: row.name, role: tokenRole(row.role) };
}
