import type { DestinationErrorClass } from "@/lib/destination-types/destination-type";

import { after } from "./pace";

/** What is known of a delivery that just failed. */
export type Failure = {
  code: string;
  errorClass: DestinationErrorClass;
  /** What the other side wants us to wait. */
  retryAfterSeconds: number | undefined;
  /** In a row, before this one. */
  failures: number;
  failingSince: Date | null;
  now: Date;
  /** From 0 to 1, by chance, so that not everything is tried again at once. */
  chance: number;
};

/**
 * `pause`: the other side wants fewer messages, nothing is wrong with this one. `retry`: again at `dueAt`; until
 * `laneAt` nothing else in its lane either, as it would fail alike. `block`: a person must mend the destination.
 * `giveUp`: this message will not be taken, or it has been tried long enough.
 */
export type FailureDecision =
  | { do: "pause"; laneAt: Date }
  | { do: "retry"; dueAt: Date; laneAt: Date; failures: number; failingSince: Date }
  | { do: "block" }
  | { do: "giveUp" };

const second = 1_000;
const day = 86_400 * second;

/** How long a message is tried. */
const patience = 3 * day;
const longestWait = 15 * 60 * second;
/** The others in the lane wait no longer than this for one that fails alone. */
const longestLaneWait = 60 * second;
/** A fair wait where the other side names none. */
const unnamedPause = 30 * second;

const limits = new Set(["ratelimited", "rate_limited", "http_429", "message_limit_exceeded"]);

/** What follows from a failure, for the delivery and for those behind it. */
export function decideFailure(failure: Failure): FailureDecision {
  const { code, errorClass, retryAfterSeconds, now, chance } = failure;
  if (errorClass === "mend") return { do: "block" };
  if (errorClass === "refused") return { do: "giveUp" };
  const asked = retryAfterSeconds === undefined ? undefined : retryAfterSeconds * second;
  if (limits.has(code))
    return { do: "pause", laneAt: after(now, Math.max(second, asked ?? unnamedPause)) };
  const failingSince = failure.failingSince ?? now;
  if (now.getTime() - failingSince.getTime() >= patience) return { do: "giveUp" };
  const failures = failure.failures + 1;
  const doubled = Math.min(2 ** Math.min(failures, 20) * second, longestWait);
  const wait = Math.max(doubled * (0.8 + 0.4 * chance), asked ?? 0);
  const lane = Math.max(Math.min(wait, longestLaneWait), asked ?? 0);
  return { do: "retry", dueAt: after(now, wait), laneAt: after(now, lane), failures, failingSince };
}
