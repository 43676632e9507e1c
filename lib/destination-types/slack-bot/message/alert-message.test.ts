import type { KnownBlock } from "@slack/types";
import { describe, expect, it } from "vitest";

import type { AlertMessage } from "@/lib/destination-types/destination-type";

import { alertMessage } from "./alert-blocks";
import { alertDetails } from "./alert-details";
import { noteText } from "./note-text";
import { sampleAlert } from "./testing/sample-alert";

/** What a person sees of the blocks, one line a text. */
function seen(blocks: KnownBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "header") return [`# ${block.text.text}`];
    if (block.type === "section")
      return [block.text?.text ?? "", ...(block.fields ?? []).map(({ text }) => text)].filter(
        Boolean,
      );
    if (block.type === "context")
      return block.elements.flatMap((element) => ("text" in element ? [element.text] : []));
    if (block.type !== "actions") return [];
    return [
      block.elements.map((element) => ("action_id" in element ? element.action_id : "")).join(" "),
    ];
  });
}

const message = (more: Partial<AlertMessage> = {}, timeZone = "Europe/Berlin") =>
  alertMessage(sampleAlert(more), timeZone);

describe("an alert's message", () => {
  it("says at a glance how bad, what, who, from where, on what, when and what to do", () => {
    const { text, blocks } = message();
    expect(text).toBe(
      "🟠 High: Single sign-on was switched off by Tilda Marsh. Tilda Marsh made single sign-on optional for the organisation Fernhollow.",
    );
    expect(seen(blocks)).toEqual([
      "# 🟠 High: Single sign-on was switched off by Tilda Marsh",
      "Tilda Marsh made single sign-on optional for the organisation Fernhollow.",
      "*Who*\nTilda Marsh &lt;tilda@fernhollow.example&gt;",
      "*From*\n203.0.113.9, Firefox on Linux",
      "*On*\nFernhollow (organisation)",
      "*When*\nWed, 4 Mar 2026, 14:05 CET",
      "*Runbook*\nAsk Tilda whether she did it.\nSwitch it on again if she did not.",
      "<https://slack.com/help/articles/sso|Reference>",
      "Open  ·  Nobody has it yet  ·  1 event  ·  from “Fernhollow audit”  ·  Slack.AuditLogs  ·  Slack.SsoChanged",
      "view_alert set_assignee update_status show_details boomerang",
    ]);
  });

  it("counts what came since, and says who has it", () => {
    const lastEventAt = new Date("2026-03-04T20:30:00Z");
    const lines = seen(
      message({ eventCount: 1_000, lastEventAt, assigneeName: "Ada", status: "TRIAGED" }).blocks,
    );
    expect(lines).toContain("*Since*\nWed, 4 Mar 2026, 14:05 CET");
    expect(lines).toContain("*Last of 1,000 events*\nWed, 4 Mar 2026, 21:30 CET");
    expect(lines.at(-2)).toMatch(/^Triaged {2}· {2}Assigned to Ada {2}· {2}1,000 events/);
  });

  it.each([
    ["RESOLVED", "✅ Resolved"],
    ["CLOSED", "☑️ Invalid"],
  ] as const)("is short once it is %s", (status, title) => {
    const resolvedAt = new Date("2026-03-04T13:47:00Z");
    const { text, blocks } = message({ status, resolvedAt });
    expect(text).toMatch(new RegExp(`^${title}: Single`));
    const lines = seen(blocks);
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain("Wed, 4 Mar 2026, 14:47 CET  ·  since Wed, 4 Mar 2026, 14:05 CET");
    expect(lines[3]).toBe("view_alert update_status show_details");
  });

  it("reads right for what was over when it was noticed", () => {
    const { blocks } = message({
      type: "SYSTEM_HEALTH",
      status: "RESOLVED",
      title: "Margay pulled nothing for 3 hours",
      summary: "No worker completed a tick for 3 hours.",
      facts: [],
      source: null,
      logType: null,
      ruleId: null,
      eventCount: 0,
      lastEventAt: null,
      resolvedAt: new Date("2026-03-04T16:05:00Z"),
    });
    expect(seen(blocks)).toEqual([
      "# ✅ Resolved: Margay pulled nothing for 3 hours",
      "No worker completed a tick for 3 hours.",
      "Resolved Wed, 4 Mar 2026, 17:05 CET  ·  since Wed, 4 Mar 2026, 14:05 CET  ·  Nobody has it yet",
      "view_alert update_status show_details",
    ]);
  });

  it("says of a test that it is one, and offers nothing that would need an alert", () => {
    const lines = seen(message({ isTest: true }).blocks);
    expect(lines[0]).toMatch(/^# 🧪 Test: /);
    expect(lines.at(-2)).toMatch(/There is no such alert/);
    expect(lines.at(-1)).toBe("view_alert");
  });

  it("forgets what was chosen in its controls once the alert has changed", () => {
    const blockOf = (more: Partial<AlertMessage>) => message(more).blocks.at(-1)?.block_id;
    expect(blockOf({})).toBe(blockOf({ eventCount: 7 }));
    expect(blockOf({ status: "TRIAGED" })).not.toBe(blockOf({}));
    expect(blockOf({ assigneeName: "Ada" })).not.toBe(blockOf({}));
  });

  it("tells the time of the destination, or UTC where its zone is unknown", () => {
    expect(seen(message({}, "America/Chicago").blocks)).toContain(
      "*When*\nWed, 4 Mar 2026, 07:05 GMT-6",
    );
    expect(seen(message({}, "Nowhere/Atall").blocks)).toContain(
      "*When*\nWed, 4 Mar 2026, 13:05 UTC",
    );
  });

  it("keeps right-to-left names from turning the rest around", () => {
    const lines = seen(message({ facts: [{ label: "Who", value: "דנה <\u202Edana>" }] }).blocks);
    expect(lines).toContain("*Who*\n\u2068דנה &lt;dana&gt;\u2069");
  });

  it("cuts a long text between characters and says so", () => {
    const lines = seen(message({ summary: "👩‍🚀&".repeat(2_000) }).blocks);
    expect(lines[1]).toMatch(/(&amp;|👩|🚀|\u200D)…$/u);
    expect(lines[1]?.length).toBeLessThanOrEqual(1_000);
  });

  it("makes a link of a runbook that is one, and of nothing that is not the web's", () => {
    const lines = seen(
      message({ runbook: "https://wiki.example/sso?a=1&b=2", reference: "javascript:alert(1)" })
        .blocks,
    );
    expect(lines).toContain("<https://wiki.example/sso?a=1&amp;b=2|Runbook>");
    expect(lines.join("\n")).not.toContain("javascript");
  });
});

it("shows all facts and the whole runbook in the details", () => {
  const facts = Array.from({ length: 25 }, (_, index) => ({
    label: `Fact ${index}`,
    value: "yes",
  }));
  const short = seen(message({ facts }).blocks);
  expect(short).toContain("*And more*\n18 more under “Show Alert Details”");
  const lines = seen(alertDetails(sampleAlert({ facts, nextStep: "Look." }), "UTC"));
  expect(lines).toEqual(expect.arrayContaining(["*Fact 24*\nyes", "*What to do now*\nLook."]));
});

it("tells a line of the story with who did it", () => {
  const note = {
    at: new Date(),
    actorName: "Ada & Co",
    kind: "STATUS",
    text: "Open → Triaged <!here>",
  };
  expect(noteText(note)).toBe("*Ada &amp; Co*: Open → Triaged &lt;!here&gt;");
});
