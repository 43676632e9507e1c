/** A rule that opens as many alerts within the hour is stopped: they help nobody any more. */
export const alertsAnHour = 1_000;
export const hour = 3_600_000;
