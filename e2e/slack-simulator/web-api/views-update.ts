import { json, type Answer } from "../http/answer";
import { replaceView } from "../modals/open-views";
import { readView } from "../modals/read-view";
import { viewObject } from "../modals/view-object";
import { webError } from "./errors";
import type { WebMethod } from "./method";

/** views.update: another content for a modal that is open, by its id or external_id. */
export const viewsUpdate: WebMethod = {
  perMinute: 100,
  takesJson: true,
  kinds: ["user", "bot"],
  run: ({ sim, args, token }) => {
    const externalId = args.get("external_id");
    const open = sim.state.data.chat.views.find(
      (one) =>
        one.appId === token.appId &&
        (one.id === args.get("view_id") ||
          (externalId !== undefined && one.view["external_id"] === externalId)),
    );
    if (open === undefined) return webError("not_found");
    const hash = args.get("hash");
    if (hash !== undefined && hash !== open.hash) return webError("hash_conflict");
    const view = readView(args.get("view"));
    if ("status" in view) return view as Answer;
    replaceView(sim, open, view);
    return json({ ok: true, view: viewObject(open) });
  },
};
