import { z } from "zod";

import { defineFault } from "./fault";
import { targetSchema, tokensHit } from "./target";

/** The app was removed: bot tokens become inactive, user tokens revoked. */
export const appUninstalled = defineFault(
  "App uninstalled",
  z.strictObject(targetSchema),
  (target, scene) => {
    const dead = tokensHit(target, scene);
    return {
      refuse: ({ token, kind }) => {
        if (!dead.has(token)) return undefined;
        return kind === "bot" ? "account_inactive" : "token_revoked";
      },
    };
  },
);
