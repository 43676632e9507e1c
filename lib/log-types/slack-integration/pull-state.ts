import { z } from "zod";

import { laneTurnSchema } from "../lane-turn";
import { toUnixSeconds } from "../unix-time";
import { secondOf } from "./row-key";
import type { ListOrder } from "./page-alignment";
import { startScan, type Scan } from "./scan";

const scanSchema = z.object({
  page: z.int(),
  pages: z.int().nullable(),
  firstTotal: z.int().nullable(),
  total: z.int().nullable(),
  order: z.enum(["newest", "oldest"]).nullable(),
  tail: z.array(z.string()),
  /** Of the last second only: in an ordered list equal rows stand together. */
  met: z.record(z.string(), z.int()),
  confirmed: z.array(z.string()),
  counted: z.int(),
  shortBy: z.int().nullable(),
  numbersAsWe: z.boolean().default(false),
  /** Rows that were found at the list's ends since this scan began. */
  foundMeanwhile: z.int(),
  /** Only to make sure: nothing is known to be missing. */
  sweep: z.boolean(),
});

const stateSchema = z.object({
  version: z.literal(1),
  /** The list's length when all in it was accounted for; null before the first whole scan. */
  total: z.int().nullable(),
  /** New rows since then. */
  found: z.int(),
  order: z.enum(["newest", "oldest"]).nullable(),
  sweptAt: z.int(),
  /** When the list was last looked at, by Slack's clock; null before the first page. */
  readTo: z.int().nullable(),
  /** Rows that were never read, because the list has them on pages that Slack does not serve. */
  unreachable: z
    .object({ rows: z.int(), side: z.enum(["oldest", "newest"]), at: z.int().nullable() })
    .nullable()
    .default(null),
  /** A whole scan that is not finished. */
  scan: scanSchema.nullable(),
  turn: laneTurnSchema.nullable(),
});

export type IntegrationPullState = z.infer<typeof stateSchema>;
export type WholeScan = { scan: Scan; foundMeanwhile: number; sweep: boolean };

/** Once a day the whole list is read again: equal rows and lists that shrink can hide a row from shorter looks. */
const sweepSeconds = 86_400;

export function readIntegrationState(stored: unknown, now: number): IntegrationPullState {
  const state = stateSchema.safeParse(stored);
  if (state.success) return state.data;
  return {
    version: 1,
    total: null,
    found: 0,
    order: null,
    sweptAt: now,
    readTo: null,
    unreachable: null,
    scan: null,
    turn: null,
  };
}

/** The state from which the whole list is read once more; the first scan does that anyhow. */
export function readIntegrationAgain(
  stored: unknown,
  _range: unknown,
  { now }: { now: Date },
): IntegrationPullState {
  const state = readIntegrationState(stored, toUnixSeconds(now));
  if (state.total === null || state.scan) return state;
  return { ...state, scan: storedScan(newWholeScan(state.order, true)) };
}

/** The whole scan to go on with or to begin; null when none is due. */
export function wholeScan(state: IntegrationPullState, now: number): WholeScan | null {
  if (state.scan) {
    const { met, foundMeanwhile, sweep, ...stored } = state.scan;
    const scan = { ...startScan("whole", null), ...stored, met: new Map(Object.entries(met)) };
    return { scan, foundMeanwhile, sweep };
  }
  const first = state.total === null;
  if (!first && now - state.sweptAt < sweepSeconds) return null;
  return newWholeScan(state.order, !first);
}

export function newWholeScan(order: ListOrder | null, sweep: boolean): WholeScan {
  return { scan: startScan("whole", order), foundMeanwhile: 0, sweep };
}

export function storedScan({
  scan,
  foundMeanwhile,
  sweep,
}: WholeScan): IntegrationPullState["scan"] {
  const { page, pages, firstTotal, total, order, tail, confirmed, counted, shortBy, numbersAsWe } =
    scan;
  const last = secondOf(tail.at(-1) ?? ":");
  const met = Object.fromEntries([...scan.met].filter(([rowId]) => secondOf(rowId) === last));
  return {
    page,
    pages,
    firstTotal,
    total,
    order,
    tail: [...tail],
    met,
    confirmed: [...confirmed],
    counted,
    shortBy,
    numbersAsWe,
    foundMeanwhile,
    sweep,
  };
}
