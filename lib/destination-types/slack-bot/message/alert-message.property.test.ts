import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { AlertMessage, AlertNote } from "@/lib/destination-types/destination-type";
import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import { alertIdOfBlock } from "../action-ids";
import { alertMessage } from "./alert-blocks";
import { alertDetails } from "./alert-details";
import { noteText } from "./note-text";
import { checkLine, checkMessage, checkViewBlocks } from "./testing/check-message";

/** What somebody might have named a channel, a file or themselves. */
const nasty = fc.constantFrom(
  "<!channel>",
  "<!everyone> @here",
  "<@U012AB3CD>",
  "<https://evil.example|View in Margay>",
  "&lt;!here&gt;",
  "&amp",
  "*bold* _it_ ~gone~ `code`",
  ":tada:",
  "\u202Egnp.exe",
  "\u2066\u2067",
  "\u2069\u2069",
  "שלום עולם",
  "مرحبا بالعالم",
  "\u{1F469}\u200D\u{1F680}",
  "\uD83D",
  "\uDE00",
  "\u0000\u0007\u001B[31m",
  "\r\n\r\n\r\n",
  "javascript:alert(1)",
  "https://a.example/?a=1&b=<2>|3",
);
const chunk = fc.oneof(nasty, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(chunk, { maxLength: 6 }).map((parts) => parts.join(" ")) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(chunk, fc.integer({ min: 1, max: 4_000 }))
      .map(([part, times]) => part.repeat(times).slice(0, 12_000)),
  },
);
const maybe = (value: fc.Arbitrary<string>) => fc.option(value);
const moment = fc.date({
  min: new Date("1990-01-01"),
  max: new Date("2090-01-01"),
  noInvalidDate: true,
});
const timeZone = fc.constantFrom("UTC", "Asia/Kathmandu", "America/St_Johns", "Nowhere/Atall");

const alerts = fc.record<AlertMessage>({
  id: fc.uuid(),
  url: fc.uuid().map((id) => `https://margay.example/alerts/${id}`),
  type: fc.constantFrom(...alertTypes),
  severity: fc.constantFrom(...severities),
  status: fc.constantFrom(...alertStatuses),
  title: text,
  summary: text,
  nextStep: maybe(text),
  runbook: maybe(text),
  reference: maybe(text),
  facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 60, size: "max" }),
  source: fc.option(fc.record({ name: text, logType: maybe(text) })),
  logType: maybe(text),
  ruleId: maybe(text),
  assigneeName: maybe(text),
  eventCount: fc.oneof(fc.constantFrom(0, 1, 2, 1_000), fc.nat()),
  openedAt: moment,
  lastEventAt: fc.option(moment),
  resolvedAt: fc.option(moment),
  snoozedUntil: fc.option(moment),
  previousUrl: maybe(fc.constant("https://margay.example/alerts/1?a=1&b=2")),
  isTest: fc.boolean(),
});

/** Thousands of texts on a machine that does other things as well. */
const patience = 30_000;

describe("whatever an alert holds", () => {
  it(
    "Slack takes its message, and nobody is mentioned or led astray",
    () => {
      fc.assert(
        fc.property(alerts, timeZone, (alert, zone) => {
          const message = alertMessage(alert, zone);
          expect(checkMessage(message)).toEqual([]);
          expect(message.text.length).toBeLessThanOrEqual(240);
          const actions = message.blocks.filter(({ type }) => type === "actions");
          expect(actions.map(({ block_id: id = "" }) => alertIdOfBlock(id))).toEqual([alert.id]);
        }),
        { numRuns: 600 },
      );
    },
    patience,
  );

  it(
    "Slack takes its details",
    () => {
      fc.assert(
        fc.property(alerts, timeZone, (alert, zone) => {
          const blocks = alertDetails(alert, zone);
          expect(checkViewBlocks(blocks)).toEqual([]);
          expect(blocks.length).toBeLessThanOrEqual(30);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );

  it(
    "Slack takes the lines of its story in one piece",
    () => {
      const notes = fc.record<AlertNote>({ at: moment, actorName: text, kind: text, text });
      fc.assert(
        fc.property(notes, (note) => {
          const written = noteText(note);
          expect(checkLine(written)).toEqual([]);
          expect(written.length).toBeLessThanOrEqual(4_000);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
