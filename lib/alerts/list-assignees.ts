import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize, can } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { listPeople } from "@/lib/users/server";

import type { AssigneeDto, AssigneesQuery } from "./change-contract";

const position = z.object({ name: z.string(), id: z.uuid() });

/** The people to whom alerts can be assigned, by name, up to `limit` a page; their addresses are for who may read user info. */
export async function listAlertAssignees(
  { actor }: Context,
  { q, limit, cursor }: AssigneesQuery,
): Promise<Page<AssigneeDto>> {
  authorize(actor, "AlertRead");
  const byEmail = can(actor, "UserRead");
  const after = cursor ? decodeCursor(cursor, position) : null;
  const rows = await listPeople(db(), { q, byEmail }, after, limit + 1);
  return toPage(
    rows,
    limit,
    ({ id, name, email }) => ({ id, name, email: byEmail ? email : null }),
    ({ id, name }) => encodeCursor({ id, name }),
  );
}
