import { json } from "../http/answer";
import { revokeToken } from "../oauth/token-store";
import type { WebMethod } from "./method";

/** auth.revoke: ends the token that it is called with; `test=1` only says that it would. */
export const authRevoke: WebMethod = {
  perMinute: 50,
  kinds: ["user", "bot"],
  run: ({ sim, args, token }) => {
    const rehearsal = ["1", "true"].includes(args.get("test") ?? "");
    if (!rehearsal) revokeToken(sim, token);
    return json({ ok: true, revoked: !rehearsal });
  },
};
