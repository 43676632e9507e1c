import { knownIm, openIm } from "../chat/direct-messages";
import { actorOf } from "../chat/find-channel";
import { json } from "../http/answer";
import { conversationObject } from "./conversation-object";
import { webError } from "./errors";
import { grantedTeams } from "./granted-teams";
import type { WebMethod } from "./method";

/** conversations.open: the direct messages with one person. */
export const conversationsOpen: WebMethod = {
  perMinute: 50,
  takesJson: true,
  scope: "im:write",
  kinds: ["bot"],
  run: ({ sim, args, token }) => {
    const ids = (args.get("users") ?? "").split(",").filter(Boolean);
    if (ids.length === 0) return webError("users_list_not_supplied");
    if (ids.length > 1) return webError("method_not_supported_for_channel_type");
    const person = sim.directory.person(ids[0] ?? "");
    const home = grantedTeams(sim, token).find(({ id }) => person?.teamIds.includes(id));
    if (person === undefined || home === undefined) return webError("user_not_found");
    const actor = actorOf(token);
    const open = knownIm(sim, actor, person.id) !== undefined;
    const im = openIm(sim, home.id, actor, person.id);
    const whole = ["1", "true"].includes(args.get("return_im") ?? "");
    return json({
      ok: true,
      ...(open ? { no_op: true, already_open: true } : {}),
      channel: whole ? conversationObject(im, actor) : { id: im.id },
    });
  },
};
