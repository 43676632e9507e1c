import { historyDays } from "@/lib/kernel/history-days";

/** "The last 30 days" */
export function historyLabel(days: number): string {
  return days === 0 ? "No history, only what is new" : `The last ${days} days`;
}

export const historyOptions = historyDays.map((days) => ({
  value: String(days),
  label: historyLabel(days),
}));
