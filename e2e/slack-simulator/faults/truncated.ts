import { z } from "zod";

import { defineFault } from "./fault";

/** The real reply, cut: as JSON that ends early ("body") or as a connection that closes early ("connection"). */
export const truncated = defineFault(
  "Truncated JSON",
  z.strictObject({
    share: z.number().min(0).max(1).default(0.5),
    how: z.enum(["body", "connection"]).default("body"),
  }),
  ({ share, how }) => ({
    after: (_call, answer) => {
      const bytes = Math.floor(Buffer.byteLength(answer.body) * share);
      if (how === "connection") return { ...answer, wire: { kind: "cut", afterBytes: bytes } };
      return { ...answer, body: Buffer.from(answer.body).subarray(0, bytes).toString("utf8") };
    },
  }),
);
