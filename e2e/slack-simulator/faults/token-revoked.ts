import { z } from "zod";

import { defineFault } from "./fault";
import { targetSchema, tokensHit } from "./target";

/** The tokens that exist now are revoked; granting access again gives a good one. */
export const tokenRevoked = defineFault(
  "Token revoked",
  z.strictObject(targetSchema),
  (target, scene) => {
    const dead = tokensHit(target, scene);
    return { refuse: ({ token }) => (dead.has(token) ? "token_revoked" : undefined) };
  },
);
