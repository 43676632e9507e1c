import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import type { Page } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { loadCatalogue } from "./catalogue";
import type { DetectionPackDto } from "./pack-contract";
import { toPacks } from "./to-pack";

const position = z.object({ after: z.string() });

/** The packs that come with this version, up to `limit` a page. */
export async function listPacks(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<DetectionPackDto>> {
  authorize(ctx.actor, "RuleRead");
  const after = cursor ? decodeCursor(cursor, position).after : null;
  const packs = toPacks(await loadCatalogue(db()));
  const from = after === null ? 0 : packs.findIndex(({ id }) => id === after) + 1;
  const data = packs.slice(from, from + limit);
  const last = from + limit < packs.length ? data.at(-1) : undefined;
  return { data, nextCursor: last ? encodeCursor({ after: last.id }) : null };
}
