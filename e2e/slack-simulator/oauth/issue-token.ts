import { createApp } from "../apps/create-app";
import { personFor, type PersonaKey } from "../company/personas";
import type { Sim } from "../sim";
import type { Token } from "./token";
import { giveToken } from "./token-store";

export type TokenWish = {
  kind?: Token["kind"];
  /** ["admin"] unless told. */
  scopes?: string[];
  /** The organisation for auditlogs:read, the main workspace otherwise. */
  teamId?: string;
  /** The organisation's or the workspace's owner unless told. */
  persona?: PersonaKey;
  userId?: string;
  /** A new app unless told. */
  appId?: string;
};

/** A token without the consent page, for tests of what comes after it. */
export const issueToken = (sim: Sim, wish: TokenWish = {}): Token => {
  const { directory } = sim;
  const { kind = "user", scopes = ["admin"] } = wish;
  const teamId =
    wish.teamId ??
    (scopes.includes("auditlogs:read") ? directory.enterprise.id : directory.mainWorkspace.id);
  const team = directory.team(teamId);
  if (team === undefined) throw new Error(`No team has the id ${teamId}.`);
  const persona = wish.persona ?? (team.kind === "enterprise" ? "org-owner" : "workspace-owner");
  const userId = wish.userId ?? personFor(directory, persona, team)?.id;
  if (userId === undefined) throw new Error(`Nobody is ${persona} in ${team.name}.`);
  return giveToken(sim, {
    kind,
    scopes,
    teamId,
    userId,
    appId: wish.appId ?? newApp(sim, team.id),
  });
};

const newApp = (sim: Sim, teamId: string): string => {
  const name = `App ${sim.state.data.apps.length + 1}`;
  const home = sim.directory.team(teamId)?.kind === "workspace" ? { teamId } : {};
  const made = createApp(sim, { display_information: { name } }, home);
  if ("problems" in made) throw new Error(made.problems.join(" "));
  return made.id;
};
