import { describe, expect, it } from "vitest";

import { liveWindow } from "./live-window";

const now = new Date("2026-03-04T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const range = (from: number | null, to: number | null) => ({
  from: from === null ? null : ago(from),
  to: to === null ? null : ago(to),
});

type Given = {
  from?: number;
  to?: number | null;
  unread?: ReturnType<typeof range>[];
  liveSince?: number;
};

describe("the part of the last hour that was read", () => {
  it.each<[string, Given, { from: number; minutes: number } | null]>([
    ["of a log that was never read", { to: null }, null],
    ["of a log without a start", {}, { from: 60, minutes: 60 }],
    ["is an hour, however much history was read", { from: 43_200 }, { from: 60, minutes: 60 }],
    ["is what there is of a young source", { from: 12 }, { from: 12, minutes: 12 }],
    ["of a source that is too young", { from: 4.9 }, null],
    ["ends where reading stopped", { to: 20 }, { from: 60, minutes: 40 }],
    ["of a log that stopped before it", { to: 61 }, null],
    ["goes to Slack's now where our clock is behind", { to: -10 }, { from: 60, minutes: 70 }],
    ["does not reach over history left", { unread: [range(null, 90)] }, { from: 60, minutes: 60 }],
    ["lacks what is left in it", { unread: [range(30, 20)] }, { from: 60, minutes: 50 }],
    ["lacks what is left at its start", { unread: [range(null, 40)] }, { from: 60, minutes: 40 }],
    ["lacks what is left at its end", { unread: [range(10, null)] }, { from: 60, minutes: 50 }],
    ["of a log that is all unread", { unread: [range(null, null)] }, null],
    ["begins after what was listed first", { liveSince: 25 }, { from: 25, minutes: 25 }],
  ])("%s", (_name, { from, to = 0, unread = [], liveSince }, expected) => {
    const reach = {
      since: null,
      from: from === undefined ? null : ago(from),
      to: to === null ? null : ago(to),
    };
    const since = liveSince === undefined ? null : ago(liveSince);
    expect(liveWindow({ reach, unread, liveSince: since }, now)).toEqual(
      expected && { from: ago(expected.from), minutes: expected.minutes },
    );
  });
});
