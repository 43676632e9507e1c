import { z } from "zod";

import { defineFault } from "./fault";
import { targetSchema, tokensHit } from "./target";

/** The installer is no longer owner or admin: the token lives but may not read the logs. */
export const installerDemoted = defineFault(
  "Installer demoted",
  z.strictObject(targetSchema),
  (target, scene) => {
    const powerless = tokensHit(target, scene);
    return {
      refuse: ({ token }, endpoint) => {
        if (!powerless.has(token)) return undefined;
        if (endpoint.startsWith("audit.")) return "user_not_authorized";
        return endpoint.startsWith("team.") ? "no_permission" : undefined;
      },
    };
  },
);
