import type { Segment } from "./pace";

/** Makes what happened up to now exist, minute by minute and on demand: no timers, so any clock will do. */
type Timeline = { catchUp: () => void };

type TimelineParts = {
  segments: () => readonly Segment[];
  now: () => number;
  live: (minute: number, segment: Segment) => void;
};

export const createTimeline = ({ segments, now, live }: TimelineParts): Timeline => {
  let nextMinute = segments()[0]?.fromMinute ?? Number.POSITIVE_INFINITY;
  return {
    catchUp: () => {
      const last = Math.floor(now() / 60_000);
      while (nextMinute <= last) {
        const minute = nextMinute;
        const segment = segments().findLast(({ fromMinute }) => fromMinute <= minute);
        const following = segments().find(({ fromMinute }) => fromMinute > minute);
        if (segment === undefined || isStill(segment)) {
          nextMinute = Math.min(following?.fromMinute ?? last + 1, last + 1);
          continue;
        }
        live(minute, segment);
        nextMinute = minute + 1;
      }
    },
  };
};

const isStill = ({ pace }: Segment): boolean => pace.kind === "steady" && pace.perMinute === 0;
