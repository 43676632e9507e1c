/** One use of Slack, before it is folded into its row. */
export type Hit = {
  atMs: number;
  teamId: string;
  userId: string;
  username: string;
  ip: string | null;
  userAgent: string;
  isp: string | null;
  country: string | null;
  region: string | null;
  /** Through the workspace's web site or an app of a third party, not through Slack's own clients. */
  site: boolean;
  count: number;
};

/** A row as team.accessLogs answers it: one for each user, address and user agent. */
export type AccessRow = {
  user_id: string;
  username: string;
  date_first: number;
  date_last: number;
  count: number;
  ip: string | null;
  user_agent: string;
  isp: string | null;
  country: string | null;
  region: string | null;
};

export const rowKey = (row: Pick<AccessRow, "user_id" | "ip" | "user_agent">): string =>
  `${row.user_id}|${row.ip ?? ""}|${row.user_agent}`;

/** The row with one more hit in it; hits may come in any order. */
export const foldHit = (row: AccessRow | undefined, hit: Hit): AccessRow => {
  const second = Math.floor(hit.atMs / 1000);
  const fresh: AccessRow = {
    user_id: hit.userId,
    username: hit.username,
    date_first: second,
    date_last: second,
    count: 0,
    ip: hit.ip,
    user_agent: hit.userAgent,
    isp: hit.isp,
    country: hit.country,
    region: hit.region,
  };
  const known = row ?? fresh;
  return {
    ...known,
    date_first: Math.min(known.date_first, second),
    date_last: Math.max(known.date_last, second),
    count: known.count + hit.count,
  };
};
