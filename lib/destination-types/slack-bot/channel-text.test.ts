import { describe, expect, it } from "vitest";

import { readChannelText } from "./channel-text";

describe("the channel's field", () => {
  it.each([
    ["C0ALERTS", "C0ALERTS"],
    ["  G0SECRET\n", "G0SECRET"],
    ["#C0ALERTS", "C0ALERTS"],
    ["https://fernhollow.slack.com/archives/C0ALERTS", "C0ALERTS"],
    ["https://fernhollow.slack.com/archives/C0ALERTS/p1772625600000100", "C0ALERTS"],
    ["https://app.slack.com/client/T0FERN/C0ALERTS", "C0ALERTS"],
  ])("takes %j for the ID %s", (text, id) => {
    expect(readChannelText(text)).toEqual({ kind: "id", id });
  });

  it.each([
    ["#security-alerts", "security-alerts"],
    ["security-alerts", "security-alerts"],
    [" # security_alerts ", "security_alerts"],
    ["General", "general"],
    ["überwachung", "überwachung"],
    ["警報", "警報"],
    ["c0alerts", "c0alerts"],
  ])("takes %j for the name %s", (text, name) => {
    expect(readChannelText(text)).toEqual({ kind: "name", name });
  });

  it.each([
    ["", "Enter the channel"],
    ["#", "Enter the channel"],
    ["D0INES", "direct message"],
    ["U0INES", "a person"],
    ["@ines", "a person"],
    ["security alerts", "No channel"],
    ["a".repeat(81), "No channel"],
    ["https://fernhollow.slack.com/", "No channel"],
  ])("says what is wrong with %j", (text, words) => {
    expect(readChannelText(text)).toMatchObject({
      kind: "wrong",
      message: expect.stringContaining(words) as string,
    });
  });
});
