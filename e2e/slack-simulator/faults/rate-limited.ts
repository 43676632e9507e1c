import { z } from "zod";

import { json } from "../http/answer";
import { defineFault } from "./fault";

/** 429 with or without the header that says how long to wait, in either spelling of the body. */
export const rateLimited = defineFault(
  "429 rate limited",
  z.strictObject({
    retryAfter: z.union([z.number(), z.string(), z.null()]).default(30),
    header: z.string().default("Retry-After"),
    body: z.enum(["ratelimited", "rate_limited", "empty"]).default("ratelimited"),
  }),
  ({ retryAfter, header, body }) => ({
    before: () => {
      const headers: Record<string, string> =
        retryAfter === null ? {} : { [header]: String(retryAfter) };
      if (body === "empty") return { status: 429, headers, body: "" };
      return json({ ok: false, error: body }, { status: 429, headers });
    },
  }),
);
