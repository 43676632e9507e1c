import { spanInWords } from "@/lib/kernel/duration";

/** "1 hour", "1 day 12 hours" */
export const periodInWords = (minutes: number) => spanInWords(minutes * 60_000);

/** When an alert opens: "Every match", or "60 matches within 1 day". */
export function thresholdInWords(threshold: number, dedupMinutes: number): string {
  const period = periodInWords(dedupMinutes);
  return threshold === 1
    ? `At the first match; others of its group join it for ${period}`
    : `At ${threshold.toLocaleString("en")} matches of a group within ${period}`;
}
