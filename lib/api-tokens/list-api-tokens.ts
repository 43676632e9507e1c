import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { ApiTokenDto } from "./contract";
import { listApiTokenRows } from "./store";
import { toApiToken } from "./to-api-token";

/** Every token, newest first; the tokens themselves are kept nowhere. */
export async function listApiTokens(
  ctx: Context,
): Promise<{ data: ApiTokenDto[]; nextCursor: null }> {
  authorize(ctx.actor, "OrganizationAPITokenRead");
  const rows = await listApiTokenRows(db());
  return { data: rows.map(toApiToken), nextCursor: null };
}
