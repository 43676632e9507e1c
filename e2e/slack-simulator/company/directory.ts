import { createBusiness, createFree, createOrganisation, type Company } from "./company";
import type { Person, Role } from "./person";
import type { Team } from "./team";

/** The three companies and the questions asked about them. */
export type Directory = {
  companies: readonly Company[];
  organisation: Company;
  business: Company;
  free: Company;
  enterprise: Team;
  mainWorkspace: Team;
  teams: readonly Team[];
  team: (id: string) => Team | undefined;
  person: (id: string) => Person | undefined;
  companyOf: (teamId: string) => Company | undefined;
  someone: (teamId: string, roles: readonly Role[]) => Person | undefined;
};

export const createDirectory = (seed: number): Directory => {
  const companies = [createOrganisation(seed), createBusiness(seed), createFree(seed)] as const;
  const [organisation, business, free] = companies;
  const enterprise = organisation.enterprise;
  const mainWorkspace = organisation.workspaces[0];
  if (enterprise === null || mainWorkspace === undefined)
    throw new Error("The organisation has no workspaces.");
  const teams = companies.flatMap((company) => [
    ...(company.enterprise === null ? [] : [company.enterprise]),
    ...company.workspaces,
  ]);
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const personById = new Map(
    companies.flatMap(({ people }) => people).map((person) => [person.id, person]),
  );
  const companyByTeam = new Map(
    companies.flatMap((company) =>
      [company.enterprise, ...company.workspaces].flatMap((team) =>
        team ? [[team.id, company] as const] : [],
      ),
    ),
  );
  return {
    companies,
    organisation,
    business,
    free,
    enterprise,
    mainWorkspace,
    teams,
    team: (id) => teamById.get(id),
    person: (id) => personById.get(id),
    companyOf: (teamId) => companyByTeam.get(teamId),
    someone: (teamId, roles) =>
      companyByTeam
        .get(teamId)
        ?.people.find((one) => roles.includes(one.role) && isMember(one, teamId, enterprise.id)),
  };
};

const isMember = (person: Person, teamId: string, enterpriseId: string): boolean =>
  teamId === enterpriseId || person.teamIds.includes(teamId);
