"use client";

import {
  formatDate,
  formatExactTime,
  formatRelativeTime,
  formatShortTime,
} from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { useNow } from "@/components/theme/use-now";

type Props = {
  /** RFC 3339 or milliseconds. */
  value: string | number | Date;
  /** relative: "40 s ago" in lists; short: "14 Nov 14:02:31" in log tables; exact: with the zone, in panels. */
  format?: "relative" | "short" | "exact" | "date";
  className?: string;
};

/** A moment, in the zone that the person reads; the exact time shows on hover. */
export function Time({ value, format = "relative", className }: Props) {
  const zone = useZone();
  const now = useNow();
  const time = new Date(value).getTime();
  if (Number.isNaN(time)) return <span className={className}>Unknown time</span>;
  const exact = formatExactTime(time, zone);
  const texts = {
    relative: () => formatRelativeTime(time, now) ?? formatDate(time, zone),
    short: () => formatShortTime(time, zone, now),
    exact: () => exact,
    date: () => formatDate(time, zone),
  };
  return (
    // The two sides' calendars may name a zone differently.
    <time
      dateTime={new Date(time).toISOString()}
      data-tooltip={format === "exact" ? undefined : exact}
      suppressHydrationWarning
      className={className}
    >
      {texts[format]()}
    </time>
  );
}
