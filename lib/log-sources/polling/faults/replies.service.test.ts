import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { logTypeIds } from "@/lib/log-types/registry";
import { type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

import { claimDueSources } from "../claim-due-sources";

let lab: SlackLab;

beforeAll(async () => {
  lab = await startSlackLab();
});
afterEach(() => lab.slack.faults.clear());
afterAll(() => lab.close());

const seconds = (count: number) => new Date(lab.clock.ms() + count * 1000).toUTCString();

/** Fault, its settings, the ledger's error code, the class, and after how many seconds the source is polled again. */
const replies = [
  [
    "429 with Retry-After",
    "rate-limited",
    () => ({ retryAfter: 42 }),
    "ratelimited",
    "rate_limited",
    42,
  ],
  [
    "429 in the other spelling",
    "rate-limited",
    () => ({ retryAfter: 17, body: "rate_limited" as const }),
    "rate_limited",
    "rate_limited",
    17,
  ],
  [
    "429 with a date in Retry-After",
    "rate-limited",
    () => ({ retryAfter: seconds(90) }),
    "ratelimited",
    "rate_limited",
    90,
  ],
  [
    "429 without Retry-After",
    "rate-limited",
    () => ({ retryAfter: null }),
    "ratelimited",
    "rate_limited",
    60,
  ],
  [
    "429 without Retry-After in the other spelling",
    "rate-limited",
    () => ({ retryAfter: null, body: "rate_limited" as const }),
    "rate_limited",
    "rate_limited",
    60,
  ],
  [
    "429 without a word",
    "rate-limited",
    () => ({ retryAfter: null, body: "empty" as const }),
    "http_429",
    "rate_limited",
    60,
  ],
  ["500", "server-error", () => ({}), "http_500", "transient", 60],
  ["503", "server-error", () => ({ status: 503 }), "http_503", "transient", 60],
  ["HTML with status 200", "html-page", () => ({}), "unreadable_reply", "transient", 60],
  ["JSON that ends early", "truncated", () => ({}), "unreadable_reply", "transient", 60],
  [
    "a connection that ends early",
    "truncated",
    () => ({ how: "connection" as const }),
    "network_error",
    "transient",
    60,
  ],
  ["a reply that never ends", "hang", () => ({}), "timeout", "transient", 60],
  ["a connection that is reset", "reset", () => ({}), "network_error", "transient", 60],
  [
    "an error inside a good reply",
    "api-error",
    () => ({ error: "internal_error", status: 200 }),
    "internal_error",
    "transient",
    60,
  ],
  [
    "an error that nobody has heard of",
    "api-error",
    () => ({ error: "moon_in_the_wrong_house", status: 200 }),
    "moon_in_the_wrong_house",
    "unknown",
    60,
  ],
] as const;

describe.each(logTypeIds)("%s", (logType) => {
  it.each(replies)("%s", async (_name, fault, settings, code, errorClass, wait) => {
    const source = await lab.source(logType);
    source.add(5);
    await source.poll();
    lab.clock.pass(60);
    source.add(5);
    lab.slack.faults.set(fault, settings(), { endpoint: source.endpoint });
    await source.poll();
    expect(await source.lastPoll()).toMatchObject({
      errorCode: code,
      rateLimited: errorClass === "rate_limited" ? 1 : 0,
      calls: 1,
      newRows: 0,
      drained: false,
      finishedAt: lab.clock.now(),
    });
    expect(await source.row()).toMatchObject({
      lastErrorCode: code,
      lastErrorClass: errorClass,
      consecutiveFailures: 1,
      leaseToken: null,
      nextPollAt: new Date(lab.clock.ms() + wait * 1000),
    });

    lab.slack.faults.clear();
    lab.clock.pass(wait);
    source.add(2, 5);
    expect(await claimDueSources(lab.margay.ctx(lab.clock.now()))).toContain(source.id);
    await source.poll();
    expect(await source.row()).toMatchObject({ lastErrorCode: null, consecutiveFailures: 0 });
    expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
  });
});
