import { describe, expect, it } from "vitest";

import { readMark } from "./read-mark";
import { at } from "./testing/clock";

describe("readMark", () => {
  it.each<[string, number | null, Date | null, number[], number]>([
    ["our clock where Slack tells no time", null, null, [900], 1000],
    ["our clock where it is behind", null, at(1600), [990], 1000],
    ["Slack's clock where ours is ahead", null, at(400), [390], 400],
    ["the newest entry where that is later than Slack's clock", null, at(400), [450, 390], 450],
    ["what was read before, where a clock went back", 2000, at(400), [], 2000],
  ])("takes %s", (_name, stored, slackTime, times, expected) => {
    const mark = readMark(stored, 1000);
    mark.answered(slackTime);
    expect(mark.value()).toBe(stored);
    mark.read(times);
    expect(mark.value()).toBe(expected);
    expect(mark.reach().to).toEqual(at(expected));
  });
});
