import {
  alignPage,
  endsAlike,
  longestRepeat,
  orderOf,
  tailLength,
  type ListOrder,
} from "./page-alignment";
import { countOccurrences, type Occurrences, secondOf } from "./row-key";

export type IntegrationPage = {
  rowIds: string[];
  times: number[];
  /** The page that Slack says this is, and how many pages and rows the list has. */
  page: number | null;
  pages: number | null;
  total: number | null;
};

/** A walk over pages, during which every row is counted once. */
export type Scan = {
  status: "reading" | "drained" | "stalled";
  /** `whole`: to the end of the list. `down`, `up`: from its start, or back from its end, to a known page. */
  kind: "whole" | "down" | "up";
  /** The next page, from 1. */
  page: number;
  /** `up` ends here. */
  floor: number;
  pages: number | null;
  /** The list's length at the first page, and at the last one read. */
  firstTotal: number | null;
  total: number | null;
  order: ListOrder | null;
  tail: readonly string[];
  met: Occurrences;
  started: boolean;
  found: number;
  reachedEnd: boolean;
  /** Rows read, and by how many they fell short of the list's length when it was last read to its end. */
  counted: number;
  shortBy: number | null;
  /** How often the scan began again or asked again, and the doubtful seams at which it did. */
  attempts: number;
  wrongPages: number;
  /** Slack has numbered a page as we do: one that it numbers otherwise is another one. */
  numbersAsWe: boolean;
  confirmed: readonly string[];
  /** At the end: rows that the list has on pages that Slack does not serve, and when the last one before them was. */
  cutOff: CutOff | null;
};

type CutOff = { rows: number; at: number | null };

/** Slack's largest page. */
export const pageSize = 1000;

/** Slack serves no page beyond this one. */
export const lastPage = 100;
const maxAttempts = 3;

export function startScan(kind: Scan["kind"], order: ListOrder | null, page = 1, floor = 1): Scan {
  return {
    status: "reading",
    kind,
    page,
    floor,
    pages: null,
    firstTotal: null,
    total: null,
    order,
    tail: [],
    met: new Map(),
    started: false,
    found: 0,
    reachedEnd: false,
    counted: 0,
    shortBy: null,
    attempts: 0,
    wrongPages: 0,
    numbersAsWe: false,
    confirmed: [],
    cutOff: null,
  };
}

/** Ends a scan at its last page, or before a page that Slack does not serve although the list goes on there. */
export function endScan(scan: Scan, refusedPage: number | null = null): Scan {
  const drained = { ...scan, status: "drained", reachedEnd: true } as const;
  const goesOn = (scan.pages ?? 0) > (refusedPage === null ? scan.page : refusedPage - 1);
  const rows = goesOn ? (readTotal(scan) ?? 0) - scan.counted : 0;
  if (scan.kind === "up" || rows <= 0) return drained;
  const at = Number(secondOf(scan.tail.at(-1) ?? ":"));
  return { ...drained, cutOff: { rows, at: at > 0 ? at : null } };
}

/** Takes a page from its row `skip` on, or throws it away and says how to go on. */
export type Reception = { skip: number } | { scan: Scan };

export function receivePage(scan: Scan, page: IntegrationPage): Reception {
  if (page.pages !== null && scan.page > Math.max(page.pages, 1)) {
    return { scan: { ...scan, status: "drained", reachedEnd: true } };
  }
  // Another page than the one asked for; Slack may also just count its pages in another way.
  if (page.page !== null && page.page !== scan.page && (scan.wrongPages < 2 || scan.numbersAsWe)) {
    if (scan.wrongPages < 2) return { scan: { ...scan, wrongPages: scan.wrongPages + 1 } };
    return { scan: again({ ...scan, wrongPages: 0 }) };
  }
  const growth = page.total === null || scan.total === null ? null : page.total - scan.total;
  if (scan.kind === "up") return receiveUpwards(scan, page, growth);
  if (endsAlike(scan.tail, page.rowIds)) return { scan: again(scan) };
  const left = page.total === null ? null : Math.min(pageSize, page.total - scan.counted);
  const alignment = alignPage({
    tail: scan.tail,
    page: page.rowIds,
    growth,
    order: scan.order,
    surplus: left === null ? null : page.rowIds.length - left,
  });
  if (alignment.kind === "joined") {
    // A page of repeats alone is an answer to another question.
    const repeated =
      alignment.skip > 0 && alignment.skip === page.rowIds.length && (growth ?? 0) <= 0;
    return repeated ? { scan: again(scan) } : { skip: alignment.skip };
  }
  if (alignment.kind === "broken") return { scan: restarted(scan) };
  // Seen a second time at the same place, the rows are equal and not repeated.
  const seam = `${scan.page}:${page.rowIds[0]}`;
  if (scan.confirmed.includes(seam)) return { skip: 0 };
  return { scan: restarted(scan, { seam }) };
}

// Backwards there is little to gain by repairing: the whole scan that follows does it.
function receiveUpwards(scan: Scan, page: IntegrationPage, growth: number | null): Reception {
  const moved = (growth ?? 0) !== 0 || longestRepeat(page.rowIds, scan.tail) > 0;
  return moved ? { scan: { ...scan, status: "stalled" } } : { skip: 0 };
}

function again(scan: Scan): Scan {
  const attempts = scan.attempts + 1;
  return attempts > maxAttempts ? { ...scan, status: "stalled" } : { ...scan, attempts };
}

function restarted(scan: Scan, why: { seam?: string; shortBy?: number } = {}): Scan {
  const { kind, order, confirmed, found, numbersAsWe } = scan;
  // A confirmed seam is progress: there is one a page at most.
  const { status, attempts } = why.seam ? scan : again(scan);
  if (status === "stalled") return { ...scan, status };
  return {
    ...startScan(kind, order),
    attempts,
    found,
    numbersAsWe,
    confirmed: why.seam ? [...confirmed, why.seam] : confirmed,
    shortBy: why.shortBy ?? scan.shortBy,
  };
}

/** Moves on past a page of which the rows from `skip` on were new or not. */
export function afterScanPage(
  scan: Scan,
  page: IntegrationPage,
  skip: number,
  isNew: boolean[],
): Scan {
  const rowIds = page.rowIds.slice(skip);
  const next: Scan = {
    ...scan,
    started: true,
    wrongPages: 0,
    numbersAsWe: scan.numbersAsWe || page.page === scan.page,
    pages: page.pages,
    firstTotal: scan.firstTotal ?? page.total,
    total: page.total,
    order: orderOf(page.times) ?? scan.order,
    tail: scan.kind === "up" ? page.rowIds.slice(0, tailLength) : page.rowIds.slice(-tailLength),
    met: countOccurrences(rowIds, scan.met),
    found: scan.found + isNew.filter(Boolean).length,
    counted: scan.counted + rowIds.length,
  };
  if (isLast(scan, page)) {
    const short = missedRows(next);
    // Once more; should as many be missing again, Slack counts rows that it does not list.
    if (short > 0 && short !== scan.shortBy) return restarted(next, { shortBy: short });
    return endScan(next);
  }
  const known = rowIds.length > 0 && !isNew.some(Boolean);
  if (known && scan.kind !== "whole") return { ...next, status: "drained" };
  return { ...next, page: scan.page + (scan.kind === "up" ? -1 : 1) };
}

/** Rows that the list has, by its length, and the scan did not come across on its way to the end. */
function missedRows(scan: Scan): number {
  if (scan.kind === "up" || (scan.page >= lastPage && (scan.pages ?? 0) > lastPage)) return 0;
  return Math.max(0, (readTotal(scan) ?? 0) - scan.counted);
}

function isLast(scan: Scan, page: IntegrationPage): boolean {
  if (scan.kind === "up") return scan.page <= scan.floor;
  if (page.rowIds.length === 0 || scan.page >= lastPage) return true;
  return page.pages !== null && scan.page >= page.pages;
}

/** The length of the list as far as a finished scan has read it; rows that came on top meanwhile are not in it. */
export function readTotal(scan: Scan): number | null {
  return scan.order === "oldest" ? scan.total : scan.firstTotal;
}
