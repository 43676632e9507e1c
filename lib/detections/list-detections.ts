import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import type { Page } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { byTitle } from "./by-title";
import { loadCatalogue } from "./catalogue";
import type { DetectionDto, DetectionSummaryDto } from "./contract";
import { requireRule } from "./load-rule";
import { toDetection, toDetections } from "./to-detection";

const position = z.object({ title: z.string(), id: z.string() });

/** All rules, whether on or off, by title, up to `limit` a page. */
export async function listDetections(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<DetectionSummaryDto>> {
  authorize(ctx.actor, "RuleRead");
  const after = cursor ? decodeCursor(cursor, position) : null;
  const { known } = await loadCatalogue(db());
  const rest = known
    .filter(({ rule }) => after === null || byTitle(rule, after) > 0)
    .toSorted((a, b) => byTitle(a.rule, b.rule));
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1)?.rule : undefined;
  return {
    data: await toDetections(db(), page, ctx.now),
    nextCursor: last ? encodeCursor({ title: last.title, id: last.id }) : null,
  };
}

/** One rule with all that is set of it, or `not_found`. */
export async function getDetection(ctx: Context, id: string): Promise<DetectionDto> {
  authorize(ctx.actor, "RuleRead");
  return toDetection(db(), requireRule(await loadCatalogue(db()), id), ctx.now);
}
