import { describe, expect, it } from "vitest";

import type { NoticeKind } from "@/lib/alerts/contract";
import { failingDestinationKey } from "@/lib/destinations/health-contract";

import { ringsSince, withoutItsSubject } from "./decide-routing";

const at = (second: number) => new Date(Date.UTC(2026, 2, 4, 12, 0, second));
const alert = { dedupeKey: "rule:x", everOpened: true };

describe("who does not show an alert yet gets it", () => {
  it.each<[NoticeKind[], boolean, number | null]>([
    [["OPENED"], true, 0],
    [["ESCALATED"], true, 0],
    [["CHANGED"], true, null],
    [["REMINDED"], true, null],
    [["RESOLVED"], true, null],
    [["RESOLVED"], false, 0],
    [["CHANGED"], false, null],
    [["CHANGED", "ESCALATED", "RESOLVED"], true, 1],
    [["OPENED", "CHANGED", "RESOLVED"], true, 0],
    [[], true, null],
  ])("after %j (opened before: %s) since %s", (kinds, everOpened, second) => {
    const notices = kinds.map((kind, index) => ({ kind, createdAt: at(index) }));
    expect(ringsSince(notices, { ...alert, everOpened })).toEqual(
      second === null ? null : at(second),
    );
  });
});

it("tells a destination nothing about its own failing", () => {
  const about = { dedupeKey: failingDestinationKey("a"), everOpened: true };
  expect(withoutItsSubject(["a", "b"], about)).toEqual(["b"]);
  expect(withoutItsSubject(["a", "b"], alert)).toEqual(["a", "b"]);
});
