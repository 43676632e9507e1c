import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { UserDto } from "./contract";
import { listUserPage } from "./store";
import { toUser } from "./to-user";

const position = z.object({ id: z.uuid() });

/** The people who can sign in, oldest account first, up to `limit` a page. */
export async function listUsers(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ data: UserDto[]; nextCursor: string | null }> {
  authorize(ctx.actor, "UserRead");
  const after = cursor ? decodeCursor(cursor, position).id : null;
  const rows = await listUserPage(db(), after, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    data: rows.slice(0, limit).map(toUser),
    nextCursor: last ? encodeCursor({ id: last.id }) : null,
  };
}
