import { z } from "zod";

import { defineFault } from "./fault";
import { hits, targetSchema } from "./target";

/** Calls come from an address that is not allowed: invalid_auth, though the token is good. */
export const ipAllowList = defineFault(
  "Address not on the allow list",
  z.strictObject({ ...targetSchema, authTest: z.enum(["fails", "passes"]).default("fails") }),
  ({ authTest, ...target }) => ({
    refuse: (token, endpoint) => {
      if (!hits(target, token)) return undefined;
      return endpoint === "auth.test" && authTest === "passes" ? undefined : "invalid_auth";
    },
  }),
);
