import { expect, it } from "vitest";

import { readEvent } from "./read-event";

it("reads an object", () => {
  expect(readEvent(' {"action": "user_login"} ')).toEqual({ event: { action: "user_login" } });
});

it.each([
  ["  ", /Paste an event/],
  ["{action: 1}", /^This is no JSON: .+\.$/],
  ['[{"action": "a"}]', /a list/],
  ['"text"', /no JSON object/],
  ["null", /no JSON object/],
])("says what is wrong with %j", (text, problem) => {
  const read = readEvent(text);
  expect("problem" in read ? read.problem : "").toMatch(problem);
});
