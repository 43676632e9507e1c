import { livesIn } from "../chat/bot";
import { json } from "../http/answer";
import { webError } from "./errors";
import type { WebMethod } from "./method";
import { pageOf } from "./paging";
import { mayReadEmail, reachablePeople } from "./reachable-people";
import { botObject, userObject } from "./user-object";

/** users.list: everybody in a workspace, bots too. */
export const usersList: WebMethod = {
  perMinute: 20,
  scope: "users:read",
  kinds: ["user", "bot"],
  run: ({ sim, args, token, team }) => {
    const teamId = team.kind === "enterprise" ? args.get("team_id") : team.id;
    if (teamId === undefined) return webError("missing_argument", { argument: "team_id" });
    const withEmail = mayReadEmail(sim, token);
    const members = [
      ...reachablePeople(sim, token, teamId).map(({ person }) =>
        userObject(sim, person, teamId, withEmail),
      ),
      ...sim.state.data.apps
        .filter((app) => livesIn(sim, app.id, teamId))
        .map((app) => botObject(app, teamId)),
    ];
    const page = pageOf(members, args, "user", { usual: 1000, most: 1000 });
    if ("status" in page) return page;
    const { rows, response_metadata } = page;
    return json({
      ok: true,
      members: rows,
      cache_ts: Math.floor(sim.clock.slack() / 1000),
      response_metadata,
    });
  },
};
