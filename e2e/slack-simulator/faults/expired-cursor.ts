import { z } from "zod";

import { json } from "../http/answer";
import { defineFault } from "./fault";
import { cursorGiven } from "./follow-up";

/** A call that carries a cursor is told that it is not valid. */
export const expiredCursor = defineFault("Cursor expired", z.strictObject({}), () => ({
  applies: (call) => cursorGiven(call) !== "",
  before: ({ endpoint }) =>
    json(
      { ok: false, error: "invalid_cursor" },
      { status: endpoint.startsWith("audit.") ? 400 : 200 },
    ),
}));
