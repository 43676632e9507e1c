import { expect, it } from "vitest";

import { spanInWords } from "./duration";

const minute = 60_000;

it.each([
  [-5, "less than a minute"],
  [59_999, "less than a minute"],
  [minute, "1 minute"],
  [59 * minute + 59_999, "59 minutes"],
  [60 * minute, "1 hour"],
  [125 * minute, "2 hours 5 minutes"],
  [1440 * minute, "1 day"],
  [1440 * minute + 59 * minute, "1 day"],
  [(2 * 1440 + 61) * minute, "2 days 1 hour"],
])("says %i ms as %s", (milliseconds, words) => {
  expect(spanInWords(milliseconds)).toBe(words);
});
