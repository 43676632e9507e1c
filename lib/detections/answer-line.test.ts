import { describe, expect, it } from "vitest";

import { answerLine } from "./answer-line";
import { slackSamples } from "./packs/slack/samples";

const ruleId = "Slack.AuditLogs.PrivateChannelMadePublic";
const { matching, nearly } = slackSamples[ruleId];
const ask = (asked: unknown) => answerLine(JSON.stringify(asked));

describe("a line", () => {
  it("is answered where the rule matches", () => {
    expect(ask({ ruleId, event: matching[0]?.event })).toEqual({
      answer: {
        ruleId,
        matches: true,
        severity: "HIGH",
        title: "Dagny Roth made the private channel #glaze-recipes public",
        dedup: "C0GLAZES | W0DAGNYRT",
      },
    });
  });

  it("is answered where it does not", () => {
    const answer = { ruleId, matches: false, severity: null, title: null, dedup: null };
    expect(ask({ ruleId, event: nearly[0]?.event })).toEqual({ answer });
    expect(ask({ ruleId, event: {} })).toEqual({ answer });
    expect(ask({ ruleId, event: { action: ["private_channel_converted_to_public"] } })).toEqual({
      answer,
    });
  });

  it("is answered by what the rule would remember, where it brings a past", () => {
    const used = (days: number, country: string) => ({
      user_id: "W0UMA",
      username: "uma",
      date_first: 1_772_611_200 + days * 86_400,
      date_last: 1_772_611_200 + days * 86_400,
      country,
    });
    const rule = "Slack.AccessLogs.NewCountry";
    const asked = { ruleId: rule, event: used(20, "KE") };
    expect(ask(asked)).toMatchObject({ answer: { matches: false } });
    expect(ask({ ...asked, past: [used(0, "NL")] })).toMatchObject({
      answer: { matches: true, severity: "MEDIUM", dedup: "W0UMA | KE" },
    });
    const past = [used(0, "NL"), used(1, "KE")];
    expect(ask({ ...asked, past })).toMatchObject({ answer: { matches: false } });
  });

  it.each([
    ["{", "no JSON"],
    ["null", "no JSON object"],
    ["[]", "no JSON object"],
    ["{}", "ruleId"],
    ['{"ruleId":7,"event":{}}', "ruleId"],
    ['{"ruleId":"toString","event":{}}', "“toString”"],
    [`{"ruleId":"a\\n\\u001b[31m${"x".repeat(9_000)}","event":{}}`, "“a [31mxxx"],
    [`{"ruleId":"${ruleId}"}`, "event"],
    [`{"ruleId":"${ruleId}","event":[]}`, "event"],
    [`{"ruleId":"${ruleId}","event":{},"past":{}}`, "past"],
    [`{"ruleId":"${ruleId}","event":{},"past":[1]}`, "past"],
  ])("that is %s is refused with a sentence", (line, named) => {
    const result = answerLine(line);
    expect(result).toHaveProperty("problem", expect.stringContaining(named));
    expect(result).toHaveProperty("problem", expect.stringMatching(/^.{1,1100}\.$/));
  });
});
