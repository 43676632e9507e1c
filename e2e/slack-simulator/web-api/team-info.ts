import { json } from "../http/answer";
import { webError } from "./errors";
import { grantedTeams } from "./granted-teams";
import type { WebMethod } from "./method";

/** team.info: a workspace (or organisation) by name, domain and where it belongs. */
export const teamInfo: WebMethod = {
  perMinute: 50,
  takesJson: true,
  scope: "team:read",
  kinds: ["user", "bot"],
  run: ({ sim, args, token, team }) => {
    const wanted = args.get("team") ?? args.get("team_id") ?? team.id;
    const found = sim.directory.team(wanted);
    if (found === undefined) return webError("team_not_found");
    const reached = wanted === team.id || grantedTeams(sim, token).some(({ id }) => id === wanted);
    if (!reached) return webError("team_access_not_granted");
    const enterprise =
      found.enterpriseId === null ? undefined : sim.directory.team(found.enterpriseId);
    return json({
      ok: true,
      team: {
        id: found.id,
        name: found.name,
        domain: found.domain,
        email_domain: `${found.domain}.example`,
        icon: { image_default: true },
        ...(enterprise === undefined
          ? {}
          : {
              enterprise_id: enterprise.id,
              enterprise_name: enterprise.name,
              enterprise_domain: enterprise.domain,
            }),
      },
    });
  },
};
