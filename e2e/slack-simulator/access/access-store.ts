import { foldHit, rowKey, type AccessRow, type Hit } from "./access-row";

/** A token sees one of these: a whole organisation, a workspace, or only a workspace's site and apps. */
export type AccessView = { teamId: string; siteOnly?: boolean };

export type AccessStore = {
  add: (hits: readonly Hit[]) => void;
  /** The rows of a view as they are at a moment (ms), newest date_first first. */
  rows: (view: AccessView, nowMs: number) => readonly AccessRow[];
};

type Table = { rows: Map<string, AccessRow>; list: AccessRow[] | undefined };

export const createAccessStore = (enterpriseOf: (teamId: string) => string | null): AccessStore => {
  const tables = new Map<string, Table>();
  let pending: Hit[] = [];

  const record = (hit: Hit): void => {
    const enterprise = enterpriseOf(hit.teamId);
    const views = [hit.teamId, ...(enterprise === null ? [] : [enterprise])];
    if (hit.site) views.push(`${hit.teamId}/site`);
    for (const view of views) {
      const table = tables.get(view) ?? { rows: new Map<string, AccessRow>(), list: undefined };
      tables.set(view, table);
      const key = rowKey({ user_id: hit.userId, ip: hit.ip, user_agent: hit.userAgent });
      table.rows.set(key, foldHit(table.rows.get(key), hit));
      table.list = undefined;
    }
  };

  const settle = (nowMs: number): void => {
    const due = pending.filter(({ atMs }) => atMs <= nowMs);
    if (due.length === 0) return;
    pending = pending.filter(({ atMs }) => atMs > nowMs);
    due.forEach(record);
  };

  return {
    add: (hits) => {
      pending.push(...hits);
    },
    rows: ({ teamId, siteOnly = false }, nowMs) => {
      settle(nowMs);
      const table = tables.get(siteOnly ? `${teamId}/site` : teamId);
      if (table === undefined) return [];
      table.list ??= [...table.rows.values()].toSorted(newestFirst);
      return table.list;
    },
  };
};

/** The order of the log: date_first descending; ties by key, so that it is the same every time. */
const newestFirst = (a: AccessRow, b: AccessRow): number =>
  b.date_first - a.date_first || (rowKey(a) < rowKey(b) ? -1 : 1);
