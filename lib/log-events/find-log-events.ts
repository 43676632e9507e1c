import "server-only";

import type { Db } from "@/lib/platform/db/client";

import type { LogEventDto } from "./contract";
import type { EventPosition } from "./event-id";
import { selectLogEventsAt } from "./store";
import { toLogEvent } from "./to-log-event";

/** Those of the events at these positions that are still stored, newest first. */
export async function findLogEvents(tx: Db, positions: EventPosition[]): Promise<LogEventDto[]> {
  return positions.length === 0 ? [] : (await selectLogEventsAt(tx, positions)).map(toLogEvent);
}
