import type { PullRequest } from "../log-type";
import { beginAuditPull } from "../slack-audit/pull";
import { at } from "./clock";
import { pullHarness } from "./pull-harness";

type Entry = { id: string; date_create: number; action: string };

export const start = 1_772_600_000;

/** Slack's listing in small: newest first, cursors that know a place and nothing else. */
export function auditListing(pageSize: number, cut: "seconds" | "anywhere" = "seconds") {
  const entries: Entry[] = [];
  const requests: Record<string, string>[] = [];
  let now = start;

  const add = (time: number, count = 1) => {
    for (let i = 0; i < count; i += 1)
      entries.push({ id: `e${entries.length}`, date_create: time, action: "user_login" });
  };

  const slack = (request: PullRequest) => {
    const { params } = request;
    requests.push(params);
    const oldest = Number(params["oldest"] ?? 0);
    if (oldest > now) return { refusal: "invalid_range" };
    const place = params["cursor"] ? atob(params["cursor"]).split("/").map(Number) : [];
    const [before = Infinity, skip = 0] = place;
    const listed = entries
      .filter(
        ({ date_create: time }) =>
          time >= oldest && time <= Number(params["latest"]) && time <= before,
      )
      .toSorted((a, b) => b.date_create - a.date_create)
      .slice(skip);
    const cutAt = listed[pageSize - 1]?.date_create;
    // Slack may return more than was asked for, when more happened in the last second.
    const rest = listed.slice(pageSize).findIndex((entry) => entry.date_create !== cutAt);
    const end = cut === "anywhere" ? pageSize : rest < 0 ? listed.length : pageSize + rest;
    const page = listed.slice(0, end);
    const next = listed[end];
    const sameSecond = next
      ? page.filter((entry) => entry.date_create === next.date_create).length
      : 0;
    const carried = next?.date_create === before ? skip : 0;
    const cursor = next ? btoa(`${next.date_create}/${sameSecond + carried}`) : "";
    return { body: { entries: page, response_metadata: { next_cursor: cursor } } };
  };

  return {
    entries,
    requests,
    add,
    slack,
    now: () => at(now),
    pass: (seconds: number) => void (now += seconds),
  };
}

/** A worker that pulls this listing. */
export function auditHarness(log: ReturnType<typeof auditListing>, historyDays = 0) {
  return pullHarness({ begin: beginAuditPull, slack: log.slack, historyDays });
}

/** The keys that all entries must have been stored under. */
export const ids = (entries: Entry[]) => entries.map(({ id }) => id).toSorted();
