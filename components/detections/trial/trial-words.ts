import { countAlerts } from "@/components/destinations/volume";
import { severityTitles } from "@/lib/kernel/severity";
import type { TrialFiguresDto, TrialSummaryDto } from "@/lib/detections/trials/contract";

import { periodInWords } from "../period-words";

const whole = new Intl.NumberFormat("en-US");
const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

export const daysInWords = (days: number) => `${days} day${days === 1 ? "" : "s"}`;

function aDay(alerts: number, days: number): string {
  const rate = alerts / days;
  if (rate >= 10) return `${whole.format(Math.round(rate))} a day`;
  return rate < 0.05 ? "fewer than 0.1 a day" : `${tenths.format(rate)} a day`;
}

/** "12 alerts in 30 days, 0.4 a day" */
export function alertsInWords(alerts: number, days: number): string {
  if (alerts === 0) return `No alerts in ${daysInWords(days)}`;
  const total = `${countAlerts(alerts)} in ${daysInWords(days)}`;
  return days === 1 ? total : `${total}, ${aDay(alerts, days)}`;
}

const matchesInWords = (matches: number) =>
  `${whole.format(matches)} match${matches === 1 ? "" : "es"}`;

type Found = Pick<TrialFiguresDto, "alerts" | "matches">;

/** What lies behind the number of alerts, which stands above already. */
export function matchesBehind({ alerts, matches }: Found): string {
  if (matches === 0) return "Nothing that is stored of these days matches the rule.";
  return alerts === 0
    ? `There ${matches === 1 ? "is" : "are"} ${matchesInWords(matches)}, but never enough of one group for an alert.`
    : `Of ${matchesInWords(matches)}. Days are in UTC.`;
}

/** "1 event", "1,204 events" */
export const eventsInWords = (events: number) =>
  `${whole.format(events)} event${events === 1 ? "" : "s"}`;

type Progress = Pick<TrialSummaryDto, "status" | "scanned" | "total">;

/** "12,000 of about 48,000 events" */
export function progressInWords({ status, scanned, total }: Progress): string {
  if (status === "QUEUED") return "Waiting for a worker";
  if (total === null) return "Counting the events";
  return `${whole.format(scanned)} of about ${eventsInWords(total)}`;
}

/** How much of it is done, 0 to 100; it is not done before it says so. */
export function percentOf({ scanned, total }: Progress): number {
  return total === null || total === 0 ? 0 : Math.min(99, Math.floor((scanned / total) * 100));
}

type Settings = TrialFiguresDto["settings"];

/** What is other than as it is: "Severity Low, threshold 20". */
export function changesInWords(own: Settings, changed: Settings): string {
  const words = [
    changed.severity === own.severity || changed.severity === null
      ? null
      : `severity ${severityTitles[changed.severity]}`,
    changed.threshold === own.threshold ? null : `threshold ${whole.format(changed.threshold)}`,
    changed.dedupMinutes === own.dedupMinutes
      ? null
      : `period ${periodInWords(changed.dedupMinutes)}`,
  ].filter((word) => word !== null);
  return words.length === 0 ? "as it is" : words.join(", ");
}
