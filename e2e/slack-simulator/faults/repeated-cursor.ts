import { z } from "zod";

import { cursorOf, withNextCursor } from "./answer-rows";
import { defineFault } from "./fault";
import { cursorGiven } from "./follow-up";

/** The next cursor is the one the caller came with: who follows it blindly walks in a circle. */
export const repeatedCursor = defineFault("Cursor repeats", z.strictObject({}), () => ({
  applies: (call) => cursorGiven(call) !== "",
  after: (call, answer) =>
    cursorOf(answer) === "" ? answer : withNextCursor(answer, cursorGiven(call)),
}));
