import { z } from "zod";

import { defineFault } from "./fault";

/** A 5xx with a body that is no JSON. */
export const serverError = defineFault(
  "500 or 503",
  z.strictObject({ status: z.int().min(500).max(599).default(500) }),
  ({ status }) => ({
    before: () => ({
      status,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: status === 503 ? "upstream is resting" : "something broke",
    }),
  }),
);
