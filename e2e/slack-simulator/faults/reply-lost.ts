import { z } from "zod";

import { defineFault } from "./fault";

/** What was asked for is done (a message is posted, say), but the reply never arrives: reset, or a hang. */
export const replyLost = defineFault(
  "Done, but the reply is lost",
  z.strictObject({ how: z.enum(["reset", "hang"]).default("reset") }),
  ({ how }) => ({
    after: (_call, answer) => ({
      ...answer,
      wire: how === "reset" ? { kind: "reset" } : { kind: "hang", afterBytes: 1 },
    }),
  }),
);
