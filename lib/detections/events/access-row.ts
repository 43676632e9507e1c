/** A row of the access log as rules read it; every value may be of any kind. */
export type AccessRow = {
  user_id?: unknown;
  username?: unknown;
  ip?: unknown;
  user_agent?: unknown;
  isp?: unknown;
  country?: unknown;
  region?: unknown;
  date_first?: unknown;
  date_last?: unknown;
  count?: unknown;
};
