import type { PullRequest } from "../log-type";
import { beginAccessPull } from "../slack-access/pull";
import { accessRowKey } from "../slack-access/row-key";
import { at } from "./clock";
import { pullHarness } from "./pull-harness";

type Row = {
  user_id: string;
  ip: string | null;
  user_agent: string;
  date_first: number;
  date_last: number;
  count: number;
};
export type Order = "date_first" | "date_last" | "oldest first";

export const start = 1_772_600_000;

/** Slack's list in small: one row per combination, changed in place, in numbered pages or by cursor. */
export function accessListing(pageSize: number, order: Order = "date_first") {
  const rows: Row[] = [];
  const requests: Record<string, string>[] = [];
  let now = start;
  let numberedPagesFail = false;

  const add = (count = 1, time = now) => {
    for (let i = 0; i < count; i += 1) {
      const n = rows.length;
      rows.push({
        user_id: `W${n % 7}`,
        ip: `203.0.113.${n % 200}`,
        user_agent: `Slack/${n}`,
        date_first: time,
        date_last: time,
        count: 1,
      });
    }
  };

  const touch = (index: number) => {
    const row = rows[index % Math.max(rows.length, 1)];
    if (!row) return;
    row.date_last = now;
    row.count += 1;
  };

  const listed = (before: number) => {
    const field = order === "date_last" ? "date_last" : "date_first";
    const newestFirst = rows
      .filter((row) => row[field] <= before)
      .toSorted((a, b) => b[field] - a[field]);
    return order === "oldest first" ? newestFirst.toReversed() : newestFirst;
  };

  const slack = (request: PullRequest) => {
    const { params } = request;
    requests.push(params);
    const list = listed(Number(params["before"] ?? now));
    if (params["limit"]) {
      const from = params["cursor"] ? Number(atob(params["cursor"])) : 0;
      const next = from + pageSize < list.length ? btoa(String(from + pageSize)) : "";
      const logins = list.slice(from, from + pageSize);
      return {
        body: structuredClone({ ok: true, logins, response_metadata: { next_cursor: next } }),
      };
    }
    if (numberedPagesFail) return { refusal: "fatal_error" };
    const page = Number(params["page"]);
    if (page > 100) return { refusal: "over_pagination_limit" };
    const logins = list.slice((page - 1) * pageSize, page * pageSize);
    const pages = Math.ceil(list.length / pageSize);
    return {
      body: structuredClone({
        ok: true,
        logins,
        paging: { count: pageSize, total: list.length, page, pages },
      }),
    };
  };

  return {
    rows,
    requests,
    add,
    touch,
    slack,
    now: () => at(now),
    pass: (seconds: number) => void (now += seconds),
    failNumberedPages: () => void (numberedPagesFail = true),
  };
}

/** A worker that pulls this listing. */
export const accessHarness = (log: ReturnType<typeof accessListing>) =>
  pullHarness({ begin: beginAccessPull, slack: log.slack });
/** The keys that all rows must have been stored under. */
export const keys = (rows: Row[]) => rows.map(accessRowKey).toSorted();
