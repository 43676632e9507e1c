import { z } from "zod";

import { bearerOf } from "../oauth/bearer";
import { webError } from "../web-api/errors";
import { defineFault } from "./fault";

/** The access log wants an organisation's token to name a workspace, as Slack documents it beside the contrary. */
export const teamIdRequired = defineFault(
  "Access log of an organisation needs team_id",
  z.strictObject({}),
  (_settings, { tokens }) => ({
    applies: (call) =>
      call.endpoint === "team.accessLogs" &&
      !(call.form.get("team_id") ?? call.query.get("team_id")) &&
      tokens.some(({ token, teamId }) => token === bearerOf(call) && teamId.startsWith("E")),
    before: () => webError("missing_argument"),
  }),
);
