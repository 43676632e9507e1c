import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { SlackUserLinkDto } from "./contract";
import { listLinkPage } from "./store";
import { toLink } from "./to-link";

const position = z.object({ id: z.uuid() });

/** Which Slack people are which people of the console, newest first, up to `limit` a page. */
export async function listSlackUserLinks(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<SlackUserLinkDto>> {
  authorize(ctx.actor, "UserRead");
  const before = cursor ? decodeCursor(cursor, position).id : null;
  const rows = await listLinkPage(db(), before, limit + 1);
  return toPage(rows, limit, toLink, ({ id }) => encodeCursor({ id }));
}
