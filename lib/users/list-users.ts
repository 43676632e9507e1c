import "server-only";

import { z } from "zod";

import { lastVisits } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { AppError } from "@/lib/kernel/errors";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db, type Db } from "@/lib/platform/db/client";

import type { UserDto } from "./contract";
import { findPersonRow, listPersonRows } from "./store-people";
import { toUser } from "./to-user";

const position = z.object({ id: z.uuid() });

/** The people who can sign in, or could, oldest account first, up to `limit` a page. */
export async function listUsers(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<UserDto>> {
  authorize(ctx.actor, "UserRead");
  const after = cursor ? decodeCursor(cursor, position).id : null;
  const rows = await listPersonRows(db(), after, limit + 1);
  const ids = rows.map(({ id }) => id);
  const visits = await lastVisits(db(), ids);
  return toPage(
    rows,
    limit,
    (row) => toUser(row, visits.get(row.id) ?? null),
    ({ id }) => encodeCursor({ id }),
  );
}

/** All of them. */
export async function listAllUsers(ctx: Context): Promise<UserDto[]> {
  const users: UserDto[] = [];
  let cursor: string | undefined;
  do {
    const page = await listUsers(ctx, { limit: 200, cursor });
    users.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return users;
}

/** The account of this address, however it is written; `not_found` when there is none. */
export async function findUser(ctx: Context, email: string): Promise<UserDto> {
  authorize(ctx.actor, "UserRead");
  return loadUser(db(), { email: email.trim().toLowerCase() });
}

/** One person as the API shows them, or `not_found`. */
export async function loadUser(tx: Db, by: { id: string } | { email: string }): Promise<UserDto> {
  const row = await findPersonRow(tx, by);
  if (!row) throw nobody("email" in by ? by.email : null);
  return toUser(row, (await lastVisits(tx, [row.id])).get(row.id) ?? null);
}

export const nobody = (email: string | null = null) =>
  new AppError(
    "not_found",
    email === null
      ? "There is nobody of this id. Reload the list of users."
      : `There is no account with the address ${email}. Check how it is written.`,
  );
