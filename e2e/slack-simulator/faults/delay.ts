import { z } from "zod";

import { defineFault } from "./fault";

/** The real reply, late by real time. */
export const delay = defineFault(
  "Slow reply",
  z.strictObject({ ms: z.int().min(0).default(5_000) }),
  ({ ms }) => ({ after: (_call, answer) => ({ ...answer, delayMs: (answer.delayMs ?? 0) + ms }) }),
);
