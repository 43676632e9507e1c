import type { Team } from "../company/team";
import type { Token } from "../oauth/token";
import type { Sim } from "../sim";

/** The workspaces a token reaches: its own, or those that an organisation's admin added the app to. */
export const grantedTeams = (sim: Sim, token: Token): Team[] => {
  const team = sim.directory.team(token.teamId);
  if (team === undefined) return [];
  if (team.kind === "workspace") return [team];
  return sim.state.data.grants
    .filter(({ appId }) => appId === token.appId)
    .flatMap(({ teamId }) => sim.directory.team(teamId) ?? [])
    .filter(({ enterpriseId }) => enterpriseId === team.id);
};

/** Adds an app that is installed on the organisation to one of its workspaces. */
export const grantTeam = (sim: Sim, appId: string, teamId: string): void => {
  const { grants } = sim.state.data;
  if (grants.some((one) => one.appId === appId && one.teamId === teamId)) return;
  grants.push({ appId, teamId });
  sim.state.changed();
};
