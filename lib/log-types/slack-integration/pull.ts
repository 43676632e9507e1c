import { nextTurn, restGoesFirst } from "../lane-turn";
import type { ListOrder } from "./page-alignment";
import { MalformedPage, type PullOptions, type PullRequest, type PullRun } from "../log-type";
import { readMark } from "../read-mark";
import { valueAt } from "../record-path";
import { readUnixSeconds, toUnixSeconds } from "../unix-time";
import {
  newWholeScan,
  readIntegrationState,
  storedScan,
  wholeScan,
  type IntegrationPullState,
  type WholeScan,
} from "./pull-state";
import { integrationRowId, occurrenceKeys } from "./row-key";
import {
  afterScanPage,
  endScan,
  lastPage,
  pageSize,
  readTotal,
  receivePage,
  startScan,
  type IntegrationPage,
  type Scan,
} from "./scan";
import { integrationPageSchema } from "./schema";
import { moreUnreachable, stillUnreachable, unreachableRange } from "./unreachable";

/**
 * Plans one poll of the integration log, which has neither ids, nor times to ask by, nor a documented order:
 * a look at the first page, one back from the end where the list grew by more than that showed,
 * and a whole scan where neither explains it, at first, and once a day.
 */
export function beginIntegrationPull(stored: unknown, { now }: PullOptions): PullRun {
  const nowSeconds = toUnixSeconds(now);
  const before = readIntegrationState(stored, nowSeconds);
  const restFirst = restGoesFirst(before.turn);
  let { total, found, order, sweptAt, unreachable } = before;
  let down: Scan | null = total === null ? null : startScan("down", order);
  let up: Scan | null = null;
  let whole = wholeScan(before, nowSeconds);
  let livePages = 0;
  let wholePages = 0;
  const mark = readMark(before.readTo, nowSeconds);
  let pending: { page: IntegrationPage; skip: number } | null = null;

  const current = (): Scan | null => {
    const lanes = restFirst && wholePages === 0 ? [whole?.scan, down, up] : [down, up, whole?.scan];
    return lanes.find((scan) => scan?.status === "reading") ?? null;
  };

  /** By how many rows the list is longer than what is accounted for. */
  const missing = (length: number | null) =>
    length === null || total === null ? 0 : length - total - found;

  const allRead = (scan: Scan, foundMeanwhile: number) => {
    unreachable = stillUnreachable(unreachable, scan, total === null);
    total = readTotal(scan) ?? 0;
    found = foundMeanwhile;
    sweptAt = nowSeconds;
    whole = null;
  };

  const settle = (length: number | null) => {
    total = length ?? total;
    found = 0;
  };

  const afterDown = (scan: Scan) => {
    if (scan.status === "stalled") return;
    if (scan.reachedEnd) return allRead(scan, 0);
    const more = missing(scan.firstTotal);
    if (more === 0 || (more < 0 && scan.order === "newest")) return settle(scan.firstTotal);
    const end = servedEnd(scan);
    if (end === null) whole = whole ?? newWholeScan(order, false);
    else up = scanBack(scan, order, end);
  };

  const afterUp = (scan: Scan) => {
    const more = scan.status === "drained" ? missing(scan.total) : Number.NaN;
    const unserved = more > 0 && (down?.pages ?? 0) > lastPage;
    if (unserved) unreachable = moreUnreachable(unreachable, more, nowSeconds);
    if (unserved || more <= 0) return settle(scan.total);
    whole = whole ? { ...whole, sweep: false } : newWholeScan(order, false);
  };

  const replace = (old: Scan, scan: Scan) => {
    order = scan.order ?? order;
    if (whole && old === whole.scan) {
      if (scan.status === "drained") allRead(scan, whole.foundMeanwhile);
      else whole = { ...whole, scan };
      return;
    }
    const gained = scan.found - old.found;
    found += gained;
    if (whole) whole = { ...whole, foundMeanwhile: whole.foundMeanwhile + gained };
    if (old === down) down = scan;
    else up = scan;
    if (scan.status !== "reading") (old.kind === "down" ? afterDown : afterUp)(scan);
  };

  /** What is left should the poll end here; a whole scan makes good a look at the ends that was not finished. */
  const left = (): WholeScan | null => {
    const looking = [down, up].some(
      (scan) => scan && scan.status !== "drained" && (scan.started || scan.kind === "up"),
    );
    if (looking) return whole ? { ...whole, sweep: false } : newWholeScan(order, false);
    return whole?.scan.status === "stalled" ? begunAnew(whole, order) : whole;
  };

  return {
    request() {
      const scan = current();
      return scan && pageRequest(scan.page);
    },

    refused(code) {
      const scan = current();
      // There is no such page (any more): the list ends before it.
      if (code !== "over_pagination_limit" || !scan?.started || scan.kind === "up") return false;
      replace(scan, endScan(scan, scan.page));
      return true;
    },

    read(body, answeredAt = null) {
      mark.answered(answeredAt);
      const scan = current();
      const page = readPage(body);
      const reception = scan ? receivePage(scan, page.facts) : { skip: 0 };
      if ("scan" in reception) {
        pending = null;
        if (scan) replace(scan, reception.scan);
        return [];
      }
      pending = { page: page.facts, skip: reception.skip };
      return page.rows.slice(reception.skip);
    },

    dedupeKeys: (records) =>
      occurrenceKeys(records.map(integrationRowId), current()?.met ?? new Map()),

    advance(outcome) {
      const scan = current();
      if (!scan || !pending) return;
      if (scan.kind === "whole") wholePages += 1;
      else livePages += 1;
      // A scan that only makes sure does not say what came meanwhile.
      if (!scan.started && (scan.kind !== "whole" || total === null)) mark.read(pending.page.times);
      const isNew = outcome.rows.map((row) => row.isNew);
      replace(scan, afterScanPage(scan, pending.page, pending.skip, isNew));
      pending = null;
    },

    state(): IntegrationPullState {
      const scan = left();
      const progress = { livePages, restPages: wholePages, restLeft: scan !== null };
      const turn = nextTurn(before.turn, progress);
      const known = { total, found, order, sweptAt, readTo: mark.value(), unreachable };
      return { version: 1, ...known, scan: scan && storedScan(scan), turn };
    },

    window: () => ({ from: null, to: now }),

    unread() {
      const scan = left();
      return scan && !scan.sweep ? [{ from: null, to: null }] : [];
    },
    rereading: () => (left()?.sweep ? [{ from: null, to: null }] : []),
    reach: mark.reach,
    unreachable: () => unreachableRange(unreachable),
  };
}

function pageRequest(page: number): PullRequest {
  const params = { count: String(pageSize), page: String(page) };
  return { api: "web", method: "team.integrationLogs", params };
}

function begunAnew(whole: WholeScan, order: ListOrder | null): WholeScan {
  const { confirmed } = whole.scan;
  return { ...whole, foundMeanwhile: 0, scan: { ...startScan("whole", order), confirmed } };
}

/** The page from which a look back may begin; none where the list's old end lies past the last page that Slack serves. */
function servedEnd({ pages, order }: Scan): number | null {
  if (pages === null || (pages > lastPage && order !== "oldest")) return null;
  return Math.min(pages, lastPage);
}

/** From the end of the list up to where the look at its start ended. */
function scanBack({ page, met, total }: Scan, order: ListOrder | null, pages: number): Scan {
  return { ...startScan("up", order, pages, page + 1), met, total };
}

function readPage(body: unknown): { rows: unknown[]; facts: IntegrationPage } {
  const parsed = integrationPageSchema.safeParse(body);
  if (!parsed.success)
    throw new MalformedPage("Slack's reply is not a page of the integration log.");
  const { logs, paging } = parsed.data;
  const facts = {
    rowIds: logs.map(integrationRowId),
    times: logs.map((row) => readUnixSeconds(valueAt(row, "date"))).filter((time) => time !== null),
    page: paging?.page ?? null,
    pages: paging?.pages ?? null,
    total: paging?.total ?? null,
  };
  return { rows: logs, facts };
}
