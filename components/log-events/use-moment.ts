"use client";

import { useCallback, useState } from "react";

import { serverClock } from "./server-clock";

/**
 * The moment from which a list's relative ranges are reckoned: at first the server's time of drawing, `openedAt`; a
 * page that the server drew anew begins anew. `now` tells the server's time; all in milliseconds.
 */
export function useMoment(openedAt: number) {
  const [now] = useState(() => serverClock(openedAt, Date.now()));
  const [moment, setMoment] = useState({ openedAt, at: openedAt });
  if (moment.openedAt !== openedAt) setMoment({ openedAt, at: openedAt });
  const moveTo = useCallback((at: number) => setMoment({ openedAt, at }), [openedAt]);
  return { now, at: moment.at, moveTo };
}

export type Moment = ReturnType<typeof useMoment>;
