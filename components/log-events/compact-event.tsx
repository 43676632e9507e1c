import { Time } from "@/components/ui/time";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { eventSummary } from "./event-summary";

/** An event in the list of narrow windows: what and when, who and from where, about what. */
export function CompactEvent({
  event,
  logType,
}: {
  event: LogEventDto;
  logType: LogTypeDto | undefined;
}) {
  const who = [event.actor, event.ip].filter(Boolean).join(" · ");
  const summary = eventSummary(event, logType);
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">
          {event.action ?? logType?.label ?? event.logType}
        </span>
        <Time value={event.eventTime} className="shrink-0 text-xs text-muted" />
      </span>
      {who ? <span className="block truncate text-muted">{who}</span> : null}
      {summary ? <span className="block truncate text-xs text-faint">{summary}</span> : null}
    </>
  );
}
