import { z } from "zod";

import { laneTurnSchema } from "../lane-turn";
import { toUnixSeconds } from "../unix-time";
import { startList, type ListWalk } from "./list-walk";

const marksSchema = z.object({ first: z.int(), last: z.int() });

/** A part of the list that is still to be read, from here down to `stop`. */
const restSchema = z.object({
  mode: z.enum(["page", "cursor"]),
  // A number is enough to go on: rows are only ever added above, so what moved is read twice
  // and nothing is passed over.
  page: z.int(),
  before: z.int().nullable(),
  seam: z.int().nullable(),
  stop: marksSchema.nullable(),
  /** Only to refresh rows that are known: nothing is missing meanwhile. */
  sweep: z.boolean(),
});

const stateSchema = z.object({
  version: z.literal(1),
  /** The newest times seen; null before the first page. */
  marks: marksSchema.nullable(),
  /** How many rows the list had when all that is in it was accounted for. */
  total: z.int().nullable(),
  /** When a reading of the whole list last began. */
  sweptAt: z.int(),
  /** When the top of the list was last read, by Slack's clock; null before the first page. */
  readTo: z.int().nullable(),
  /** From the top of the list down. */
  rests: z.array(restSchema),
  turn: laneTurnSchema.nullable(),
});

export type AccessPullState = z.infer<typeof stateSchema>;
export type AccessRest = z.infer<typeof restSchema>;

export function readAccessState(stored: unknown, now: number): AccessPullState {
  const state = stateSchema.safeParse(stored);
  return state.success
    ? state.data
    : {
        version: 1,
        marks: null,
        total: null,
        sweptAt: now,
        readTo: null,
        rests: [],
        turn: null,
      };
}

/** The state from which the whole list is read once more; the first reading does that anyhow. */
export function readAccessAgain(
  stored: unknown,
  _range: unknown,
  { now }: { now: Date },
): AccessPullState {
  const state = readAccessState(stored, toUnixSeconds(now));
  const fromTop = state.rests.some(({ page, before, stop }) => page === 1 && !before && !stop);
  if (state.marks === null || fromTop) return state;
  const whole = {
    mode: "page",
    page: 1,
    before: null,
    seam: null,
    stop: null,
    sweep: true,
  } as const;
  return { ...state, rests: joinRests([...state.rests, whole]) };
}

/** What is left of a walk, to be stored; a cursor is not kept, its place in time is. */
export function restOf(walk: ListWalk, sweep: boolean): AccessRest {
  const { mode, page, before, seam, stop } = walk;
  if (mode === "cursor") return { mode, page: 1, before: seam ?? before, seam, stop, sweep };
  return { mode, page, before, seam, stop, sweep };
}

/** More parts than this are joined from the top: what lies between is then read twice. */
const maxRests = 4;

export function joinRests(rests: AccessRest[]): AccessRest[] {
  const [first, second, ...others] = rests;
  if (rests.length <= maxRests || !first || !second) return rests;
  return joinRests([
    { ...first, stop: second.stop, sweep: first.sweep && second.sweep },
    ...others,
  ]);
}

/** Every so often the whole list is read again, to refresh last seen and count of known rows. */
const sweepSeconds = 6 * 3600;

/** Sooner when the list grew by more than what was found on top: it may be ordered in another way. */
const searchSeconds = 600;

type SweepFacts = { state: AccessPullState; live: ListWalk; total: number | null; now: number };

/** True when the list has grown by rows that were not seen. */
export function grewUnseen({ state, live, total }: Omit<SweepFacts, "now">): boolean {
  if (live.reachedEnd || total === null || state.total === null) return false;
  return total - state.total > live.found;
}

/** The walk over the rest of the list, where one is due once its top has been read. */
export function dueSweep(facts: SweepFacts): { walk: ListWalk; sweep: boolean }[] {
  const { state, live, now } = facts;
  const missing = grewUnseen(facts);
  if (now - state.sweptAt < (missing ? searchSeconds : sweepSeconds)) return [];
  const { mode, page, before, seam } = restOf(live, false);
  return [{ walk: startList({ mode, page, before, seam, stop: null }), sweep: !missing }];
}
