import type { LogEventDto } from "./contract";
import { toEventId } from "./event-id";
import type { LogEventRow } from "./store";

/** A stored event as the API shows it. */
export function toLogEvent(row: LogEventRow): LogEventDto {
  return {
    id: toEventId({ eventTime: row.event_time, id: row.id }),
    sourceId: row.source_id,
    sourceName: row.source_name,
    logType: row.log_type,
    eventTime: row.event_time.toISOString(),
    ingestedAt: row.ingested_at.toISOString(),
    action: row.action,
    actor: row.actor,
    ip: row.ip,
    indicators: row.indicators.map((text) => {
      const [kind = "", ...value] = text.split(":");
      return { kind, value: value.join(":") };
    }),
    raw: row.raw,
  };
}
