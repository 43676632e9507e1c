import { expect, it } from "vitest";

import { alertsSentence, slackSentence } from "./disable-words";

it.each([
  [0, false, "No open alert is assigned to Ada."],
  [1, false, "1 open alert is assigned to Ada; it stays assigned."],
  [3, false, "3 open alerts are assigned to Ada; they stay assigned."],
  [1000, true, "More than 1,000 open alerts are assigned to Ada; they stay assigned."],
])("%i alerts, more: %s", (count, more, sentence) => {
  expect(alertsSentence("Ada", { count, more })).toBe(sentence);
});

it.each([
  [0, "What they press under alerts in Slack is refused."],
  [1, "What they press under alerts in Slack is refused. The link to their Slack account stays."],
  [
    2,
    "What they press under alerts in Slack is refused. The links to their 2 Slack accounts stay.",
  ],
])("%i links", (links, sentence) => {
  expect(slackSentence(links)).toBe(sentence);
});
