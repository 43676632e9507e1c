/** Days of history that a person can choose for logs that Slack can be asked for by time. */
export const historyDays = [0, 7, 30, 90] as const;

export type HistoryDays = (typeof historyDays)[number];

export const usualHistoryDays: HistoryDays = 30;

export function isHistoryDays(days: unknown): days is HistoryDays {
  return historyDays.some((choice) => choice === days);
}
