import type { PullOptions, PullRequest, PullRun } from "../log-type";

type Slack = (request: PullRequest) => { body: unknown } | { refusal: string };

type Subject = {
  begin: (stored: unknown, options: PullOptions) => PullRun;
  slack: Slack;
  historyDays?: number;
  /** A state to go on from. */
  stored?: unknown;
};

/** What became of one step of a poll. */
export type Step = "page" | "refused" | "idle";

/**
 * Plays the worker around a pull: keeps events by key and state as JSON text, commits both together,
 * and can lose the process before or after any commit.
 */
export function pullHarness({ begin, slack, historyDays = 0, stored: given }: Subject) {
  const events = new Map<string, unknown>();
  let stored: string | null = given === undefined ? null : JSON.stringify(given);
  let run: PullRun | null = null;
  let duplicates = 0;

  const current = (now: Date) =>
    (run ??= begin(stored === null ? null : JSON.parse(stored), { now, historyDays }));

  return {
    events,
    duplicates: () => duplicates,
    state: () => (stored === null ? null : (JSON.parse(stored) as unknown)),
    unread: (now: Date) => current(now).unread(),
    request: (now: Date) => current(now).request(),

    /** The process dies, or the poll ends: only what was committed is left. */
    stop: () => {
      run = null;
    },

    /** One call and its commit; a commit that fails loses the process too. */
    step(now: Date, answer: (body: unknown) => unknown = (body) => body, commits = true): Step {
      const active = current(now);
      const request = active.request();
      if (!request) return "idle";
      const reply = slack(request);
      if ("refusal" in reply) {
        if (!active.refused(reply.refusal)) run = null;
        return "refused";
      }
      const records = active.read(answer(reply.body));
      const keys = active.dedupeKeys(records);
      const rows = keys.map((key) => ({ eventTime: now, isNew: !events.has(key) }));
      if (!commits) {
        run = null;
        return "page";
      }
      keys.forEach((key, index) => {
        if (events.has(key)) duplicates += 1;
        else events.set(key, records[index]);
      });
      active.advance({ rows });
      stored = JSON.stringify(active.state());
      return "page";
    },
  };
}

export type PullHarness = ReturnType<typeof pullHarness>;

/** Polls as the worker would until nothing is left; throws when that takes more than `calls` calls. */
export function pollDry(harness: PullHarness, now: Date, calls = 2000): number {
  let made = 0;
  while (harness.step(now) !== "idle") {
    made += 1;
    if (made > calls) throw new Error(`Still asking after ${calls} calls.`);
  }
  harness.stop();
  return made;
}
