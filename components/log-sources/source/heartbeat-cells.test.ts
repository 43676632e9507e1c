import { expect, it } from "vitest";

import type { HeartbeatCell } from "@/lib/log-sources/poll-contract";

import { heartbeatCells } from "./heartbeat-cells";

const from = "2026-11-03T10:15:00.000Z";
const clock = (time: number) => new Date(time).toISOString().slice(11, 16);

const cases: [Omit<HeartbeatCell, "from">, string][] = [
  [
    { state: "events", newRows: 1204, polls: 15, failures: 0 },
    "10:15 to 10:30: 1,204 events in 15 polls",
  ],
  [
    { state: "events", newRows: 1, polls: 2, failures: 1 },
    "10:15 to 10:30: 1 event in 2 polls, 1 failed",
  ],
  [{ state: "empty", newRows: 0, polls: 1, failures: 0 }, "10:15 to 10:30: 0 events in 1 poll"],
  [
    { state: "failed", newRows: 0, polls: 3, failures: 3 },
    "10:15 to 10:30: 0 events in 3 polls, 3 failed",
  ],
  [{ state: "notPolled", newRows: 0, polls: 0, failures: 0 }, "10:15 to 10:30: not polled"],
];

it.each(cases)("%j", (cell, text) => {
  expect(heartbeatCells([{ from, ...cell }], clock)).toEqual([{ state: cell.state, text }]);
});
