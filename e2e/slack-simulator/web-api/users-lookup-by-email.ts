import { profileOf } from "../chat/profile";
import { json } from "../http/answer";
import { webError } from "./errors";
import type { WebMethod } from "./method";
import { reachablePeople } from "./reachable-people";
import { userObject } from "./user-object";

/** users.lookupByEmail: the person whose profile shows this address; not with an organisation's token. */
export const usersLookupByEmail: WebMethod = {
  perMinute: 50,
  scope: "users:read.email",
  kinds: ["user", "bot"],
  run: ({ sim, args, token, team }) => {
    if (team.kind === "enterprise") return webError("enterprise_is_restricted");
    const email = args.get("email")?.toLowerCase();
    const found = reachablePeople(sim, token).find(
      ({ person }) => email !== undefined && profileOf(sim, person).email?.toLowerCase() === email,
    );
    return found === undefined
      ? webError("users_not_found")
      : json({ ok: true, user: userObject(sim, found.person, found.teamId, true) });
  },
};
