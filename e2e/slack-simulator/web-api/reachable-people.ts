import type { Person } from "../company/person";
import type { Token } from "../oauth/token";
import type { Sim } from "../sim";
import { grantedTeams } from "./granted-teams";

type Reached = { person: Person; teamId: string };

/** The people of the workspaces that a token reaches, each with the first such workspace. */
export const reachablePeople = (sim: Sim, token: Token, only?: string): Reached[] => {
  const teams = grantedTeams(sim, token).filter(({ id }) => only === undefined || id === only);
  const people = sim.directory.companyOf(token.teamId)?.people ?? [];
  return people.flatMap((person) => {
    const home = teams.find(({ id }) => person.teamIds.includes(id));
    return home === undefined ? [] : [{ person, teamId: home.id }];
  });
};

export const mayReadEmail = (sim: Sim, token: Token): boolean =>
  sim.faults.scopes(token).includes("users:read.email");
