import { z } from "zod";

import { defineFault } from "./fault";
import { hits, targetSchema } from "./target";

/** The workspace is moving into an organisation; the Web API is closed meanwhile. */
export const orgMigration = defineFault(
  "Organisation migration",
  z.strictObject({
    ...targetSchema,
    error: z.enum(["team_added_to_org", "org_login_required"]).default("team_added_to_org"),
  }),
  ({ error, ...target }) => ({
    refuse: (token, endpoint) =>
      hits(target, token) && !endpoint.startsWith("audit.") ? error : undefined,
  }),
);
