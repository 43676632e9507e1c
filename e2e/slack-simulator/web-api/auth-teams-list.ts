import { json } from "../http/answer";
import { wholeNumber } from "./arguments";
import { webError } from "./errors";
import { grantedTeams } from "./granted-teams";
import type { WebMethod } from "./method";

/** auth.teams.list: the workspaces that the token reaches, by pages of at most 1000. */
export const authTeamsList: WebMethod = {
  perMinute: 20,
  kinds: ["user", "bot"],
  run: ({ sim, args, token }) => {
    const limit = wholeNumber(args.get("limit"), 100);
    if (limit === "bad" || limit < 1 || limit > 1000) return webError("invalid_limit");
    const cursor = args.get("cursor");
    const start = cursor === undefined ? 0 : decode(cursor);
    if (start === undefined) return webError("invalid_cursor");
    const teams = grantedTeams(sim, token);
    const next = start + limit < teams.length ? encode(start + limit) : "";
    return json({
      ok: true,
      teams: teams.slice(start, start + limit).map(({ id, name }) => ({ id, name })),
      response_metadata: { next_cursor: next },
    });
  },
};

const encode = (index: number): string => Buffer.from(`team:${index}`).toString("base64");

const decode = (cursor: string): number | undefined => {
  const found = /^team:(\d+)$/.exec(Buffer.from(cursor, "base64").toString("utf8"));
  return found === null ? undefined : Number(found[1]);
};
