"use client";

import { formatExactTime } from "@/components/theme/format-time";
import { usePreferences } from "@/components/theme/preferences-provider";
import { Facts } from "@/components/ui/facts";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { LogEventDto } from "@/lib/log-events/contract";

/** When it happened, on the person's clock and in UTC, when it was stored, and which source it came from. */
export function EventFacts({ event }: { event: LogEventDto }) {
  const { zone } = usePreferences();
  const time = Date.parse(event.eventTime);
  return (
    <Facts
      facts={[
        {
          term: "Event time",
          value: (
            <time dateTime={event.eventTime} className="grid">
              {zone === "UTC" ? null : <span>{formatExactTime(time, zone)}</span>}
              <span className={zone === "UTC" ? undefined : "text-muted"}>
                {formatExactTime(time, "UTC")}
              </span>
            </time>
          ),
        },
        { term: "Stored", value: <Time value={event.ingestedAt} format="exact" /> },
        {
          term: "Source",
          value: (
            <TextLink href={`/configure/log-sources/${event.sourceId}`}>
              {event.sourceName}
            </TextLink>
          ),
        },
        ...(event.actor === null ? [] : [{ term: "Actor", value: event.actor }]),
        ...(event.ip === null
          ? []
          : [{ term: "IP", value: <span className="font-mono text-sm">{event.ip}</span> }]),
      ]}
    />
  );
}
