import { z } from "zod";

import { json } from "../http/answer";
import { defineFault } from "./fault";

/** Headers and a few bytes come, the rest never does. */
export const hang = defineFault(
  "A reply that never ends",
  z.strictObject({ afterBytes: z.int().min(0).default(1) }),
  ({ afterBytes }) => ({
    before: () => ({ ...json({ ok: true, entries: [] }), wire: { kind: "hang", afterBytes } }),
  }),
);
