import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { ApiTokenDto } from "./contract";
import { listApiTokenRows } from "./store";
import { toApiToken } from "./to-api-token";

const position = z.object({ id: z.uuid() });

/** Tokens, newest first, up to `limit` a page; the tokens themselves are kept nowhere. */
export async function listApiTokens(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<ApiTokenDto>> {
  authorize(ctx.actor, "OrganizationAPITokenRead");
  const before = cursor ? decodeCursor(cursor, position).id : null;
  const rows = await listApiTokenRows(db(), before, limit + 1);
  return toPage(rows, limit, toApiToken, ({ id }) => encodeCursor({ id }));
}
