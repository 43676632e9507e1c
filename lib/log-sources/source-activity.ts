import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { instantSchema } from "@/lib/kernel/instant";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { loadSource } from "./load-source";
import type { HeartbeatCell, PollDto, QuarantinedRecordDto } from "./poll-contract";
import { countPollsPerQuarter, listPolls, listQuarantinedPage } from "./store";

const position = z.object({ receivedAt: instantSchema, id: z.uuid() });
const quarters = 96;
const quarterMilliseconds = 15 * 60_000;

const iso = (time: Date | null) => time?.toISOString() ?? null;

/** The last 50 polls, newest first. */
export async function listSourcePolls(
  ctx: Context,
  id: string,
): Promise<{ data: PollDto[]; nextCursor: null }> {
  authorize(ctx.actor, "LogSourceRead");
  await loadSource(db(), id);
  const rows = await listPolls(db(), id, 50);
  const data = rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    finishedAt: iso(row.finishedAt),
    duration: row.finishedAt ? row.finishedAt.getTime() - row.startedAt.getTime() : null,
    windowFrom: iso(row.windowFrom),
    windowTo: iso(row.windowTo),
  }));
  return { data, nextCursor: null };
}

/** The last 24 hours in 96 quarters of an hour, oldest first, the last one running. */
export async function getSourceHeartbeat(
  ctx: Context,
  id: string,
): Promise<{ data: HeartbeatCell[]; nextCursor: null }> {
  authorize(ctx.actor, "LogSourceRead");
  await loadSource(db(), id);
  const last = Math.floor(ctx.now.getTime() / quarterMilliseconds) * quarterMilliseconds;
  const from = new Date(last - (quarters - 1) * quarterMilliseconds);
  const rows = await countPollsPerQuarter(db(), id, from);
  const byQuarter = new Map(rows.map((row) => [row.quarter, row]));
  const data = Array.from({ length: quarters }, (_, index): HeartbeatCell => {
    const { polls = 0, failures = 0, new_rows: newRows = 0 } = byQuarter.get(index) ?? {};
    const start = new Date(from.getTime() + index * quarterMilliseconds).toISOString();
    const state =
      polls === 0 ? "notPolled" : failures === polls ? "failed" : newRows > 0 ? "events" : "empty";
    return { from: start, state, polls, failures, newRows };
  });
  return { data, nextCursor: null };
}

/** Records that could not be read, newest first, with the reason and the raw text. */
export async function listQuarantined(
  ctx: Context,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<QuarantinedRecordDto>> {
  authorize(ctx.actor, "LogSourceRawDataRead");
  await loadSource(db(), id);
  const after = cursor ? decodeCursor(cursor, position) : null;
  const rows = await listQuarantinedPage(
    db(),
    id,
    after && { receivedAt: new Date(after.receivedAt), id: after.id },
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    (row) => ({
      id: row.id,
      receivedAt: row.receivedAt.toISOString(),
      reason: row.reason,
      raw: row.raw,
    }),
    (last) => encodeCursor({ receivedAt: last.receivedAt.toISOString(), id: last.id }),
  );
}
