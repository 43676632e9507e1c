import { z } from "zod";

import type { Answer } from "../http/answer";
import { rowsOf } from "./answer-rows";
import { defineFault } from "./fault";
import { isFollowUp } from "./follow-up";

/** The page before is served again, its cursor with it; asked once more, the right page comes. */
export const repeatedPage = defineFault("The same page twice", z.strictObject({}), () => {
  const previous = new Map<string, Answer>();
  return {
    applies: isFollowUp,
    after: ({ endpoint }, answer) => previous.get(endpoint) ?? answer,
    observe: ({ endpoint }, answer) => {
      if (rowsOf(answer) !== undefined) previous.set(endpoint, answer);
    },
  };
});
