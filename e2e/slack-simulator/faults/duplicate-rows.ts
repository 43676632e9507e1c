import { z } from "zod";

import { rowsOf, withRows } from "./answer-rows";
import { defineFault } from "./fault";

/** The first rows of a page stand in it a second time. */
export const duplicateRows = defineFault(
  "Rows twice in a page",
  z.strictObject({ rows: z.int().positive().default(2) }),
  ({ rows }) => ({
    after: (_call, answer) => {
      const own = rowsOf(answer);
      return own === undefined ? answer : withRows(answer, [...own, ...own.slice(0, rows)]);
    },
  }),
);
