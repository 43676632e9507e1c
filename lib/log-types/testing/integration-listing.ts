import type { PullRequest } from "../log-type";
import { beginIntegrationPull } from "../slack-integration/pull";
import { integrationRowId, occurrenceKeys } from "../slack-integration/row-key";
import { at } from "./clock";
import { pullHarness } from "./pull-harness";

type Row = { date: string; change_type: string; user_id: string; service_id: number | string };
export type Order = "newest first" | "oldest first";

export const start = 1_772_600_000;

/** Slack's list in small: numbered pages, and rows of which some are the same to the letter. */
export function integrationListing(pageSize: number, order: Order) {
  const rows: Row[] = [];
  const pages: number[] = [];
  let now = start;

  const add = (kind: number) => {
    rows.push({ date: String(now), change_type: "added", user_id: "W1", service_id: kind });
  };

  const slack = (request: PullRequest) => {
    const page = Number(request.params["page"]);
    pages.push(page);
    if (page > 100) return { refusal: "over_pagination_limit" };
    const list = order === "newest first" ? rows.toReversed() : rows;
    const logs = list.slice((page - 1) * pageSize, page * pageSize);
    const paging = {
      count: pageSize,
      total: rows.length,
      page,
      pages: Math.ceil(rows.length / pageSize),
    };
    return { body: structuredClone({ ok: true, logs, paging }) };
  };

  return {
    rows,
    pages,
    add,
    slack,
    now: () => at(now),
    pass: (seconds: number) => void (now += seconds),
  };
}

/** A worker that pulls this listing. */
export const integrationHarness = (log: ReturnType<typeof integrationListing>) =>
  pullHarness({ begin: beginIntegrationPull, slack: log.slack });

/** The key that each row of the list must have, however it was read. */
export const keys = (rows: Row[]) =>
  occurrenceKeys(rows.map(integrationRowId), new Map()).toSorted();
