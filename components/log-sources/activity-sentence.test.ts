import { describe, expect, it } from "vitest";

import { activitySentence, firstEventsSentence } from "./activity-sentence";

const now = Date.parse("2026-11-03T10:00:00Z");
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const polled = (seconds: number) => ({
  lastPollAt: before(seconds),
  lastPollOkAt: before(seconds),
});

const cases = [
  {
    given: { eventsPerHour: [1000, 204], lastEventAt: before(40), ...polled(10) },
    events: 1204,
    page: "1,204 events in the last 24 hours, last one 40 seconds ago.",
    setup: "1,204 events so far, last one 40 seconds ago.",
  },
  {
    given: { eventsPerHour: [0, 1], lastEventAt: before(3600), ...polled(10) },
    events: 1,
    page: "1 event in the last 24 hours, last one 1 hour ago.",
    setup: "1 event so far, last one 1 hour ago.",
  },
  {
    given: { eventsPerHour: [0, 0], lastEventAt: before(3 * 86_400), ...polled(10) },
    events: 877,
    page: "0 events in the last 24 hours, last one 3 days ago.",
    setup: "877 events so far, last one 3 days ago.",
  },
  {
    given: { eventsPerHour: [0, 0], lastEventAt: null, ...polled(10) },
    events: 0,
    page: "0 events so far. Slack was asked 10 seconds ago and had none.",
    setup: "Waiting for the first events… Slack was asked 10 seconds ago and had none yet.",
  },
  {
    given: { eventsPerHour: [0, 0], lastEventAt: null, ...polled(10), lastPollOkAt: null },
    events: 0,
    page: "Slack was asked 10 seconds ago and has not answered yet.",
    setup: "Waiting for the first events… Slack was asked 10 seconds ago and has not answered yet.",
  },
  {
    given: { eventsPerHour: [0, 0], lastEventAt: null, lastPollAt: null, lastPollOkAt: null },
    events: null,
    page: "Slack was not asked yet.",
    setup: "Waiting for the first events…",
  },
  {
    given: { eventsPerHour: [0, 3], lastEventAt: before(-20), ...polled(1) },
    events: null,
    page: "3 events in the last 24 hours, last one 0 seconds ago.",
    setup: "Events have arrived, the last one 0 seconds ago.",
  },
];

describe("activity sentences", () => {
  it.each(cases)("$page", ({ given, events, page, setup }) => {
    expect(activitySentence(given, now)).toBe(page);
    expect(firstEventsSentence({ ...given, events }, now)).toBe(setup);
  });
});
