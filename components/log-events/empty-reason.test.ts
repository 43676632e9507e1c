import { expect, it } from "vitest";

import { emptyReason } from "./empty-reason";

type Source = NonNullable<Parameters<typeof emptyReason>[1]>[number];

const now = Date.parse("2026-11-14T12:00:00Z");
const later = "2026-11-14T12:00:40.000Z";
const latest = "2026-11-14T12:00:55.000Z";

const source = (state: Source["health"]["state"], nextPollAt: string | null = null): Source => ({
  id: "1",
  name: "Brightwater",
  health: { state, reason: "", action: null },
  nextPollAt,
});

const broken = source("NEEDS_ATTENTION");

it.each<[string, boolean, Source[] | undefined, object]>([
  ["a filter", true, [source("HEALTHY")], { kind: "noMatch" }],
  ["sources not known yet", false, undefined, { kind: "unknown" }],
  ["no sources", false, [], { kind: "noSources" }],
  ["one source that is not polled", false, [broken], { kind: "notPolling", source: broken }],
  [
    "several that are not polled",
    false,
    [broken, source("PAUSED")],
    { kind: "notPolling", source: null },
  ],
  [
    "two polled ones",
    false,
    [source("QUIET", latest), source("HEALTHY", later), broken],
    { kind: "waiting", nextPollAt: later },
  ],
  [
    "a poll that is due",
    false,
    [source("HEALTHY", "2026-11-14T11:59:59.000Z")],
    { kind: "waiting", nextPollAt: null },
  ],
])("with %s", (_what, filtered, sources, reason) => {
  expect(emptyReason(filtered, sources, now)).toEqual(reason);
});
