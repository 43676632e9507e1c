import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { AppError } from "@/lib/kernel/errors";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { isStatementTimeout } from "@/lib/platform/db/database-error";

import type {
  CountNewLogEventsQuery,
  ListLogEventsQuery,
  LogEventDto,
  NewLogEventsDto,
} from "./contract";
import { type EventPosition, parseEventId, toEventId } from "./event-id";
import { countStoredAfter, limitStatementTime, selectLogEvent, selectLogEvents } from "./store";
import { toLogEvent } from "./to-log-event";

const position = z.object({
  after: z
    .string()
    .max(60)
    .transform(parseEventId)
    .pipe(z.custom<EventPosition>((value) => value !== null)),
});
const searchMilliseconds = 10_000;
const countLimit = 1000;

function tooSlow(error: unknown): never {
  if (!isStatementTimeout(error)) throw error;
  throw new AppError(
    "unavailable",
    "The search looked through events for 10 seconds without filling the page. Choose a shorter time range, or filter by source, actor, action or IP.",
    { cause: error },
  );
}

/** Events newest first, up to `limit` a page; `unavailable` when a search takes more than 10 seconds. */
export async function listLogEvents(
  ctx: Context,
  query: ListLogEventsQuery,
): Promise<Page<LogEventDto>> {
  authorize(ctx.actor, "DataAnalyticsRead");
  const { limit, cursor, ...filters } = query;
  const after = cursor ? decodeCursor(cursor, position).after : null;
  const rows = await db()
    .$transaction(async (tx) => {
      await limitStatementTime(tx, searchMilliseconds);
      return selectLogEvents(tx, filters, after, limit + 1);
    })
    .catch(tooSlow);
  return toPage(rows, limit, toLogEvent, (last) =>
    encodeCursor({ after: toEventId({ eventTime: last.event_time, id: last.id }) }),
  );
}

/** How many matching events were stored after a moment, counted up to 1,000. */
export async function countNewLogEvents(
  ctx: Context,
  query: CountNewLogEventsQuery,
): Promise<NewLogEventsDto> {
  authorize(ctx.actor, "DataAnalyticsRead");
  const { ingestedAfter, ...filters } = query;
  const count = await db()
    .$transaction(async (tx) => {
      await limitStatementTime(tx, searchMilliseconds);
      return countStoredAfter(tx, filters, new Date(ingestedAfter), countLimit + 1);
    })
    .catch(tooSlow);
  return { count: Math.min(count, countLimit), more: count > countLimit };
}

/** One event by its public id, or `not_found`. */
export async function getLogEvent(ctx: Context, id: string): Promise<LogEventDto> {
  authorize(ctx.actor, "DataAnalyticsRead");
  const found = parseEventId(id);
  const row = found && (await selectLogEvent(db(), found));
  if (!row) {
    throw new AppError(
      "not_found",
      "There is no such event. Its address may be cut short, or its retention has ended.",
    );
  }
  return toLogEvent(row);
}
