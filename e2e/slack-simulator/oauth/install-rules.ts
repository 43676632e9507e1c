import { personFor, type PersonaKey } from "../company/personas";
import type { Person } from "../company/person";
import type { Team } from "../company/team";
import type { Sim } from "../sim";
import { refusal, type AuthorizeRequest, type Refusal } from "./authorize-request";
import { needsAdmin } from "./scope-words";

/** Why an app can't be installed on a team whoever asks; undefined when it can. */
export const teamRefusal = (
  { app, botScopes }: AuthorizeRequest,
  team: Team,
  sim: Sim,
): Refusal | undefined => {
  const home = sim.directory.team(app.homeTeamId);
  const sameOrganisation =
    home !== undefined && (home.enterpriseId ?? home.id) === (team.enterpriseId ?? team.id);
  if (team.kind === "enterprise" && !app.orgReady)
    return refusal(
      "org_deploy_not_enabled",
      "Not made for organisations",
      `${app.name} is not opted in to organisation-wide installation, so it can only be installed on a workspace.`,
    );
  if (team.kind === "enterprise" && app.botScopes.length + botScopes.length === 0)
    return refusal(
      "no_bot_scope",
      "A bot scope is missing",
      "An organisation takes only apps with a bot scope.",
    );
  if (team.id !== app.homeTeamId && !app.distributed && !(app.orgReady && sameOrganisation))
    return refusal(
      "invalid_team_for_non_distributed_app",
      "This app lives elsewhere",
      `${app.name} was made in ${home?.name ?? "another workspace"} and is not distributed, so ${team.name} can't install it.`,
    );
  return undefined;
};

/** The person who installs, or why nobody in that role may. */
export const installer = (
  request: AuthorizeRequest,
  team: Team,
  persona: PersonaKey,
  sim: Sim,
): Person | Refusal => {
  const refused = teamRefusal(request, team, sim);
  if (refused !== undefined) return refused;
  const person = personFor(sim.directory, persona, team);
  if (person === undefined)
    return refusal(
      "access_denied",
      "You can't install it there",
      `Nobody in this role can install apps on ${team.name}. Go back and choose another role or place.`,
    );
  const wanted = [...request.userScopes, ...request.botScopes].filter(needsAdmin);
  if (wanted.length > 0 && ["member", "guest"].includes(person.role))
    return refusal(
      "unapproved_scope",
      "An admin has to do this",
      `${person.name} is a member of ${team.name}; only its owners and admins can allow ${wanted.join(", ")}.`,
    );
  return person;
};

/** Where, and as whom, pressing Allow at once installs the app as it is meant to be. */
export const defaultChoice = (
  request: AuthorizeRequest,
  sim: Sim,
): { team: Team; persona: PersonaKey } => {
  const { directory } = sim;
  const asked = request.team === null ? undefined : directory.team(request.team);
  const home = directory.team(request.app.homeTeamId) ?? directory.mainWorkspace;
  const wantsOrganisation = request.userScopes.includes("auditlogs:read") && request.app.orgReady;
  const meant = wantsOrganisation && home.enterpriseId !== null ? directory.enterprise : home;
  const team = asked ?? meant;
  return { team, persona: team.kind === "enterprise" ? "org-owner" : "workspace-owner" };
};
