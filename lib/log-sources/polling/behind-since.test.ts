import { describe, expect, it } from "vitest";

import type { TimeRange } from "@/lib/log-types/log-type";

import { behindSince } from "./behind-since";

const at = (time: string) => new Date(`2026-03-04T${time}:00Z`);
const range = (from: string | null, to: string | null): TimeRange => ({
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
});

describe("behindSince", () => {
  it.each<[string, string | null, TimeRange[], string | null]>([
    ["nothing is unread", "12:00", [], null],
    ["history is on its way", "12:00", [range("08:00", "12:00"), range(null, "08:00")], null],
    ["a window is unread", "12:00", [range("12:10", "12:20")], "12:10"],
    [
      "several are, the newest first",
      "12:00",
      [range("12:30", null), range("12:10", "12:20")],
      "12:10",
    ],
    ["a window began before pulling did", "12:00", [range("11:00", "12:20")], "12:00"],
    ["a window has no beginning", "12:00", [range(null, "12:20")], "12:00"],
    ["the log cannot say when it began", null, [range(null, null)], null],
  ])("when %s", (_name, since, unread, expected) => {
    const run = {
      reach: () => ({ since: since === null ? null : at(since), from: null, to: null }),
      unread: () => unread,
    };
    expect(behindSince(run)).toEqual(expected === null ? null : at(expected));
  });
});
