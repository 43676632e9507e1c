import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { alertStatuses } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import type { AlertMessage } from "../destination-type";
import { sampleAlerts } from "../testing/sample-alerts";
import { plainMessage } from "./plain-message";
import { asMrkdwn, asPlainText, shownTime } from "./slack-text";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4_000 }),
  fc
    .array(fc.constantFrom("&", "<", ">", "🐆", "א", "a", "\n"), { maxLength: 4_000 })
    .map((parts) => parts.join("")),
);

const whole = /^(?:[^\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/;

describe("text for Slack", () => {
  it("is never too long, nor cut inside a character or an entity, and keeps nothing that Slack would act on", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 3_000 }), (given, max) => {
        const shown = asMrkdwn(given, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown).not.toBe("");
        expect(shown).not.toMatch(/[<>]/);
        expect(shown.replaceAll(/&(amp|lt|gt);/g, "")).not.toContain("&");
        if (whole.test(given)) expect(shown).toMatch(whole);
      }),
    );
  });

  it("is one line and as it is where Slack reads no markup", () => {
    expect(asPlainText("  a <b>\n & c  ", 150)).toBe("a <b> & c");
    expect(asPlainText("", 150)).toBe("–");
    expect(asPlainText("x".repeat(200), 150)).toBe(`${"x".repeat(149)}…`);
  });

  it("tells the time of the reader's zone", () => {
    const moment = new Date("2026-07-04T21:30:00Z");
    expect(shownTime(moment, "Asia/Kolkata")).toBe("Jul 5, 2026, 03:00 GMT+5:30");
    expect(shownTime(moment, "UTC")).toBe("Jul 4, 2026, 21:30 UTC");
  });
});

const [sample] = sampleAlerts;

const alerts = fc
  .record({
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom(...alertStatuses),
    title: text,
    summary: text,
    nextStep: fc.option(text),
    runbook: fc.option(text),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 15 }),
    eventCount: fc.nat(1_000_000),
    isTest: fc.boolean(),
  })
  .map((change): AlertMessage => ({ ...(sample as AlertMessage), ...change }));

type AnyBlock = { type: string; text?: { text: string }; fields?: { text: string }[] };

describe("the plain message", () => {
  it("keeps Slack's limits, whatever the alert says", () => {
    fc.assert(
      fc.property(alerts, (alert) => {
        const message = plainMessage(alert, "Europe/Berlin");
        expect(message.text.length).toBeLessThanOrEqual(4_000);
        expect(message.blocks.length).toBeLessThanOrEqual(50);
        for (const block of message.blocks as AnyBlock[]) {
          const limit = block.type === "header" ? 150 : 3_000;
          if (block.text) expect(block.text.text.length).toBeLessThanOrEqual(limit);
          expect(block.text?.text).not.toBe("");
          expect((block.fields ?? []).length).toBeLessThanOrEqual(10);
          for (const field of block.fields ?? [])
            expect(field.text.length).toBeLessThanOrEqual(2_000);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("says what a person on call wants to know", () => {
    const said = JSON.stringify(plainMessage(sample as AlertMessage, "Asia/Kolkata"));
    for (const words of [
      "🟠 High · Ines Okafor exported the messages of #legal",
      "Ines Okafor &lt;ines@fernhollow.example&gt;",
      "203.0.113.77",
      "Mar 4, 2026, 08:42 GMT+5:30",
      "|View in Margay>",
      "Ask Ines.",
    ])
      expect(said).toContain(words);
  });

  it.each([
    [{ isTest: true }, "Test: "],
    [{ status: "RESOLVED" as const }, "Resolved: "],
    [{ status: "CLOSED" as const }, "Invalid: "],
  ])("says of %j what it is", (change, words) => {
    const { blocks } = plainMessage({ ...(sample as AlertMessage), ...change }, "UTC");
    expect(JSON.stringify(blocks[0])).toContain(words);
  });
});
