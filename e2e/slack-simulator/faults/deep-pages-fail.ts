import { z } from "zod";

import { json } from "../http/answer";
import { defineFault } from "./fault";

/** Page mode breaks from some page on, as Slack's does for large teams; cursor mode goes on working. */
export const deepPagesFail = defineFault(
  "fatal_error on deep pages",
  z.strictObject({ fromPage: z.int().positive().default(2) }),
  ({ fromPage }) => ({
    before: ({ query, form }) =>
      Number(form.get("page") ?? query.get("page") ?? 1) >= fromPage
        ? json({ ok: false, error: "fatal_error" })
        : undefined,
  }),
);
