export type RestartState = {
  /** Ends in a row that came soon after their start. */
  quickEnds: number;
};

export type Decision = { next: RestartState; action: { restartAfterMs: number } | "give-up" };

const quickMs = 20_000;
const delays = [500, 1_000, 2_000, 5_000] as const;

/** Decides what follows when a process ended by itself after `lifetimeMs`: restart it later and later, then give up. */
export function decideRestart(prev: RestartState, lifetimeMs: number): Decision {
  if (lifetimeMs >= quickMs)
    return { next: { quickEnds: 0 }, action: { restartAfterMs: delays[0] } };
  const delay = delays[prev.quickEnds];
  const next = { quickEnds: prev.quickEnds + 1 };
  return { next, action: delay === undefined ? "give-up" : { restartAfterMs: delay } };
}
