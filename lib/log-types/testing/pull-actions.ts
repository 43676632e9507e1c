import fc from "fast-check";

import { type PullHarness, pollDry } from "./pull-harness";

type Common = { do: "page" | "lostCommit" | "repeat" | "stop" } | { do: "pass"; seconds: number };

const always = (weight: number, name: "page" | "lostCommit" | "repeat" | "stop") => ({
  weight,
  arbitrary: fc.constant<Common>({ do: name }),
});

/** What can come between the pages of a log: up to 120 of what comes to all of them, and of the log's `own`. */
export function pullActions<Own extends { do: string }>(
  own: fc.WeightedArbitrary<Own>[],
  seconds: { min: number; max: number },
) {
  const pass = fc.integer(seconds).map((count): Common => ({ do: "pass", seconds: count }));
  return fc.array(
    fc.oneof<fc.WeightedArbitrary<Common | Own>[]>(
      always(6, "page"),
      always(1, "lostCommit"),
      always(1, "repeat"),
      always(2, "stop"),
      { weight: 2, arbitrary: pass },
      ...own,
    ),
    { maxLength: 120 },
  );
}

type Play<Own> = {
  harness: PullHarness;
  log: { now: () => Date; pass: (seconds: number) => void };
  actions: (Common | Own)[];
  /** Does one of the log's own actions. */
  act: (action: Own) => void;
  /** Whether Slack may answer the next call with the last page once more; never unless told. */
  mayRepeat?: (now: Date) => boolean;
  /** How far apart the polls are that read the rest, seconds. */
  pause?: number;
};

const isCommon = (action: { do: string }): action is Common =>
  ["page", "lostCommit", "repeat", "stop", "pass"].includes(action.do);

/** Does the actions one after the other, then polls until nothing more can come. */
export function playPull<Own extends { do: string }>(play: Play<Own>): void {
  const { harness, log, actions, act, mayRepeat = () => false, pause = 60 } = play;
  let last: unknown = null;
  for (const action of actions) {
    if (!isCommon(action)) act(action);
    else if (action.do === "page") harness.step(log.now(), (body) => (last = body));
    else if (action.do === "lostCommit") harness.step(log.now(), (body) => body, false);
    else if (action.do === "stop") harness.stop();
    else if (action.do === "pass") log.pass(action.seconds);
    else if (last !== null && mayRepeat(log.now())) harness.step(log.now(), () => last);
  }
  for (let poll = 0; poll < 4; poll += 1) {
    harness.stop();
    log.pass(pause);
    pollDry(harness, log.now());
  }
}
