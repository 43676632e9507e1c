import { z } from "zod";

import { defineFault } from "./fault";
import { targetSchema, tokensHit } from "./target";

/** The tokens that exist now have lost a scope. */
export const scopeRemoved = defineFault(
  "Scope removed",
  z.strictObject({ ...targetSchema, scope: z.string().default("admin") }),
  ({ scope, ...target }, scene) => {
    const affected = tokensHit(target, scene);
    return {
      scopes: ({ token }, scopes) =>
        affected.has(token) ? scopes.filter((one) => one !== scope) : scopes,
    };
  },
);
