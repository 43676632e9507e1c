import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { AppError } from "@/lib/kernel/errors";
import { instantSchema } from "@/lib/kernel/instant";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { TrialDto, TrialSummaryDto } from "./contract";
import { findTrial, listTrialPage } from "./store";
import { toTrial, toTrialSummary } from "./to-trial";

const position = z.object({ at: instantSchema, id: z.uuid() });

/** The trials of a rule, newest first, up to `limit` a page, without their alerts. */
export async function listTrials(
  ctx: Context,
  query: { ruleId: string; limit: number; cursor?: string | undefined },
): Promise<Page<TrialSummaryDto>> {
  authorize(ctx.actor, "RuleRead");
  const { ruleId, limit, cursor } = query;
  const after = cursor ? decodeCursor(cursor, position) : null;
  const rows = await listTrialPage(
    db(),
    ruleId,
    after && { at: new Date(after.at), id: after.id },
    limit + 1,
  );
  return toPage(rows, limit, toTrialSummary, (last) =>
    encodeCursor({ at: last.createdAt.toISOString(), id: last.id }),
  );
}

/** A trial with its progress and what it found, or `not_found`; its alerts tell of events, so that it needs leave to read those, too. */
export async function getTrial(ctx: Context, id: string): Promise<TrialDto> {
  authorize(ctx.actor, "RuleRead");
  authorize(ctx.actor, "DataAnalyticsRead");
  const row = await findTrial(db(), id);
  if (!row) throw new AppError("not_found", "There is no such trial. Old ones are removed.");
  return toTrial(row);
}
