import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readView } from "@/e2e/slack-simulator/modals/read-view";
import { longestComment } from "@/lib/boomerangs/server";
import { alertDetails } from "@/lib/destination-types/slack-bot/message/alert-details";
import { sampleAlert } from "@/lib/destination-types/slack-bot/message/testing/sample-alert";
import type { LogEventDto } from "@/lib/log-events/contract";

import { answerWindow, askWindow, detailsWindow, resolveWindow } from "./alert-windows";
import { eventFigures } from "./event-figures";
import { aboutOf } from "./frame";

const chunk = fc.oneof(
  fc.constantFrom(
    "<!channel>",
    "<https://evil.example|Resolve>",
    "&amp;",
    "مرحبا",
    "\uD83D",
    "|",
    "\u202E",
  ),
  fc.string({ unit: "grapheme" }),
);
const text = fc.oneof(
  fc.array(chunk, { maxLength: 6 }).map((parts) => parts.join(" ")),
  fc
    .tuple(chunk, fc.integer({ min: 1, max: 4_000 }))
    .map(([part, times]) => part.repeat(times).slice(0, 12_000)),
);
const alerts = fc
  .record({
    title: text,
    summary: text,
    runbook: fc.option(text),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 60 }),
  })
  .map(sampleAlert);
const events = fc.array(
  fc
    .record({
      action: fc.option(text),
      actor: fc.option(text),
      ip: fc.option(text),
      indicators: fc.array(fc.record({ kind: text, value: text }), { maxLength: 5 }),
    })
    .map((more): LogEventDto => ({
      id: "1",
      sourceId: "0197a000-0000-7000-8000-000000000001",
      sourceName: "Fernhollow",
      logType: "Slack.AuditLogs",
      eventTime: "2026-03-04T12:00:00Z",
      ingestedAt: "2026-03-04T12:00:01Z",
      raw: {},
      ...more,
    })),
  { maxLength: 12 },
);

/** Slack's objection to a window; null when it takes it. */
const objection = (view: unknown) => {
  const read = readView(JSON.parse(JSON.stringify(view)));
  return "status" in read ? read : null;
};

describe("whatever an alert holds", () => {
  it("Slack takes every window about it", () => {
    fc.assert(
      fc.property(alerts, events, fc.boolean(), (alert, found, mayComment) => {
        const blocks = [
          ...alertDetails(alert, "Asia/Kathmandu"),
          ...eventFigures(found, "https://margay.example"),
        ];
        const windows = [
          resolveWindow(alert),
          detailsWindow(alert, blocks, mayComment),
          askWindow(alert),
          answerWindow(alert.id, "No, this was not me", longestComment),
        ];
        for (const view of windows) {
          expect(objection(view)).toBeNull();
          expect(view.private_metadata?.length).toBeLessThan(200);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it("a window says what it is about, and nothing else is believed", () => {
  const { id } = sampleAlert();
  const about = (private_metadata: string | undefined) =>
    aboutOf({ view: { private_metadata } } as Parameters<typeof aboutOf>[0]);
  expect(about(resolveWindow(sampleAlert()).private_metadata)).toBe(id);
  for (const other of ["", "{", "null", '{"about":"1"}', '{"about":null}'])
    expect(about(other)).toBeNull();
});

it("the figures name who, what and from where by how often, and link each indicator to the logs", () => {
  const event = (actor: string, ip: string) => ({
    actor,
    ip,
    action: "file_downloaded",
    indicators: [{ kind: "ip", value: ip }],
  });
  const list = [
    event("juno", "203.0.113.9"),
    event("ada", "203.0.113.7"),
    event("ada", "203.0.113.7"),
  ];
  const shown = JSON.stringify(eventFigures(list as LogEventDto[], "https://margay.example"));
  expect(shown).toContain("*Who:* ada, juno");
  expect(shown).toContain("*What:* file_downloaded");
  expect(shown).toContain(
    "<https://margay.example/logs?indicator=ip%3A203.0.113.7|ip 203.0.113.7>",
  );
  expect(eventFigures([], "https://margay.example")).toEqual([]);
});
