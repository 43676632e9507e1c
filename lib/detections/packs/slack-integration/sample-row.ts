export const service = (service_type: string, more: Record<string, unknown> = {}) => ({
  service_id: 88_100_270,
  service_type,
  channel: "C0GLAZING",
  scope: "",
  ...more,
});

export const app = (scope: string, more: Record<string, unknown> = {}) => ({
  app_id: "A0KILNWATCH",
  app_type: "Kiln Watch",
  scope,
  ...more,
});

/** A row of our invented company's integration log, done by Dagny Roth. */
export const row = (
  change_type: string,
  what: Record<string, unknown>,
): Record<string, unknown> => ({
  user_id: "W0DAGNYRT",
  user_name: "dagny.roth",
  date: "1772611200",
  change_type,
  ...what,
});
