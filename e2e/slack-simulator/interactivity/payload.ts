import type { App } from "../apps/app";
import { profileOf } from "../chat/profile";
import type { Person } from "../company/person";
import { tokenProblem } from "../oauth/token-store";
import type { Sim } from "../sim";
import type { Json } from "./controls";

/** What every payload says: who, where, and for which app. `team` is null when it is installed on the organisation. */
export const payloadBase = (sim: Sim, app: App, person: Person, teamId: string): Json => {
  const team = sim.directory.team(teamId);
  const enterprise = sim.directory.team(team?.enterpriseId ?? "");
  const onWorkspace = sim.state.data.tokens.some(
    (token) =>
      token.appId === app.id &&
      token.kind === "bot" &&
      token.teamId === teamId &&
      tokenProblem(sim, token, "auth.test") === undefined,
  );
  const isOrg = enterprise !== undefined && !onWorkspace;
  const { name } = profileOf(sim, person);
  return {
    team: isOrg
      ? null
      : {
          id: teamId,
          domain: team?.domain,
          ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
        },
    enterprise: enterprise === undefined ? null : { id: enterprise.id, name: enterprise.name },
    is_enterprise_install: isOrg,
    user: {
      id: person.id,
      ...(name === "" ? {} : { username: person.handle, name: person.handle }),
      team_id: teamId,
    },
    api_app_id: app.id,
    token: `deprecated-${app.id}`,
  };
};
