import { z } from "zod";

import { json } from "../http/answer";
import { defineFault } from "./fault";

/** Any error code, as the Web API (200) or the audit API (its own status) would say it. */
export const apiError = defineFault(
  "An error code of your choice",
  z.strictObject({ error: z.string().default("internal_error"), status: z.int().optional() }),
  ({ error, status }) => ({
    before: ({ endpoint }) =>
      json({ ok: false, error }, { status: status ?? (endpoint.startsWith("audit.") ? 400 : 200) }),
  }),
);
