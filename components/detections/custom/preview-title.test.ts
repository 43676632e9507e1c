import { describe, expect, it } from "vitest";

import { firstEvent, previewText } from "./preview-title";
import { emptyDraft } from "./rule-draft";

const event = { actor: { user: { name: "Uma Reed" } }, scopes: ["admin", "chat:write"] };

describe("the preview of a template", () => {
  it.each([
    ["{actor.user.name} lit a kiln", event, "Uma Reed lit a kiln"],
    ["{actor.user.name} lit a kiln", null, "‹actor.user.name› lit a kiln"],
    ["{a|actor.user.name}: {scopes}", event, "Uma Reed: admin, chat:write"],
    ["{a|b}", null, "‹a or b›"],
    ["by {a}", event, "by unknown"],
    ["{{x}}", event, "{x}"],
    ["half {typed", event, null],
    ["", event, null],
  ])("of %j for %j is %j", (template, given, text) => {
    expect(previewText(template, given)).toBe(text);
  });

  it("goes by the first test that is an event already", () => {
    const tests = ["", "[", "7", '{"a":1}', '{"b":2}'].map((text) => ({
      key: text,
      name: text,
      event: text,
      matches: true,
    }));
    expect(firstEvent({ ...emptyDraft(""), tests })).toEqual({ a: 1 });
    expect(firstEvent(emptyDraft(""))).toBeNull();
  });
});
