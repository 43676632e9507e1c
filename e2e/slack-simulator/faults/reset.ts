import { z } from "zod";

import { json } from "../http/answer";
import { defineFault } from "./fault";

/** The connection is reset before a byte of the reply. */
export const reset = defineFault("Connection reset", z.strictObject({}), () => ({
  before: () => ({ ...json({}), wire: { kind: "reset" } }),
}));
