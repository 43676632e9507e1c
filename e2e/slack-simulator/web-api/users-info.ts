import { appOfBot, livesIn } from "../chat/bot";
import { json } from "../http/answer";
import { webError } from "./errors";
import { grantedTeams } from "./granted-teams";
import type { WebMethod } from "./method";
import { mayReadEmail, reachablePeople } from "./reachable-people";
import { botObject, userObject } from "./user-object";

/** users.info: a person or a bot by id. */
export const usersInfo: WebMethod = {
  perMinute: 100,
  scope: "users:read",
  kinds: ["user", "bot"],
  run: ({ sim, args, token }) => {
    const userId = args.get("user") ?? "";
    const reached = reachablePeople(sim, token).find(({ person }) => person.id === userId);
    if (reached !== undefined) {
      const user = userObject(sim, reached.person, reached.teamId, mayReadEmail(sim, token));
      return json({ ok: true, user });
    }
    const app = appOfBot(sim, userId);
    const home = grantedTeams(sim, token).find(({ id }) => app && livesIn(sim, app.id, id));
    if (app === undefined || home === undefined) return webError("user_not_found");
    return json({ ok: true, user: botObject(app, home.id) });
  },
};
