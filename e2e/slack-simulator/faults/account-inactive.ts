import { z } from "zod";

import { defineFault } from "./fault";
import { targetSchema, tokensHit } from "./target";

/** Whoever installed the app was deactivated; Slack says so in one of two ways. */
export const accountInactive = defineFault(
  "Installer deactivated",
  z.strictObject({
    ...targetSchema,
    error: z.enum(["account_inactive", "token_revoked"]).default("account_inactive"),
  }),
  ({ error, ...target }, scene) => {
    const dead = tokensHit(target, scene);
    return { refuse: ({ token }) => (dead.has(token) ? error : undefined) };
  },
);
