import { expect, it } from "vitest";

import { replaySentence } from "./replay-sentence";

it.each([
  [{ events: 12, alreadyThere: 0, stay: 3 }, "12 became events, 3 still cannot be read."],
  [{ events: 0, alreadyThere: 1200, stay: 0 }, "1,200 were events already."],
  [{ events: 0, alreadyThere: 0, stay: 0 }, "There was none left."],
])("says what became of %j", (replayed, sentence) => {
  expect(replaySentence(replayed)).toBe(sentence);
});
