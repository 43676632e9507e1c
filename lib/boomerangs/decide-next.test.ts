import { describe, expect, it } from "vitest";

import { decideStep, retryAt, type Step } from "./decide-next";

const at = new Date("2026-03-04T12:00:00Z");

it.each<[string, Partial<Parameters<typeof decideStep>[0]>, Step]>([
  ["is new", {}, "ask"],
  ["was sent", { sentAt: at, hasReceipt: true }, "remind"],
  ["was sent and reminded of", { sentAt: at, remindedAt: at, hasReceipt: true }, "nothing"],
  ["was answered", { sentAt: at, hasReceipt: true, answer: "YES" }, "close"],
  [
    "was answered after a reminder",
    { sentAt: at, remindedAt: at, hasReceipt: true, answer: "NO" },
    "close",
  ],
  ["was answered, and nobody knows where it is", { sentAt: at, answer: "NO" }, "nothing"],
])("a question that %s", (_name, more, step) => {
  expect(
    decideStep({ sentAt: null, remindedAt: null, answer: null, hasReceipt: false, ...more }),
  ).toBe(step);
});

describe("retryAt", () => {
  const failure = {
    code: "internal_error",
    errorClass: "retry",
    retryAfterSeconds: undefined,
    failures: 0,
    wantedAt: at,
    now: at,
  } as const;
  const seconds = (more: object) => {
    const next = retryAt({ ...failure, ...more });
    return next && (next.getTime() - at.getTime()) / 1000;
  };

  it.each([
    ["soon at first", {}, 2],
    ["later and later", { failures: 4 }, 32],
    ["within a quarter of an hour", { failures: 500 }, 900],
    ["when Slack wants it", { code: "ratelimited", retryAfterSeconds: 40 }, 40],
    ["never when a person must mend it", { code: "token_revoked", errorClass: "mend" }, null],
    ["never when Slack will not take it", { code: "msg_too_long", errorClass: "refused" }, null],
    ["never when there is nobody to ask", { code: "user_not_found" }, null],
    ["never after a day", { wantedAt: new Date(at.getTime() - 86_400_000) }, null],
  ])("is %s", (_name, more, expected) => {
    expect(seconds(more)).toBe(expected);
  });
});
