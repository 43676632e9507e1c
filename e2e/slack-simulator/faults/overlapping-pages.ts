import { z } from "zod";

import { rowsOf, withRows } from "./answer-rows";
import { defineFault } from "./fault";
import { isFollowUp } from "./follow-up";

/** A page starts with the last rows of the page before. */
export const overlappingPages = defineFault(
  "Pages overlap",
  z.strictObject({ rows: z.int().positive().default(3) }),
  ({ rows }) => {
    const tails = new Map<string, readonly unknown[]>();
    return {
      applies: isFollowUp,
      after: ({ endpoint }, answer) =>
        withRows(answer, [...(tails.get(endpoint) ?? []), ...(rowsOf(answer) ?? [])]),
      observe: ({ endpoint }, answer) => {
        const own = rowsOf(answer);
        if (own !== undefined) tails.set(endpoint, own.slice(-rows));
      },
    };
  },
);
