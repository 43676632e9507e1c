import type { AccessRow } from "../access/access-row";
import type { AccessView } from "../access/access-store";
import type { Person } from "../company/person";
import type { Team } from "../company/team";
import type { RawIntegrationRow } from "../integrations/integration-row";
import type { Sim } from "../sim";

/** The truth that a reader of the API is compared with: everything that happened up to now. */
export type World = {
  organisation: Team;
  /** The organisation's three workspaces; the first is where apps are made unless told otherwise. */
  workspaces: readonly Team[];
  mainWorkspace: Team;
  businessWorkspace: Team;
  freeWorkspace: Team;
  people: readonly Person[];
  /** Audit entries, newest first, also those that a fault still hides. */
  readonly audit: readonly Record<string, unknown>[];
  /** Rows of a workspace (the main one unless told), or of the whole organisation by its id. */
  accessRows: (view?: Partial<AccessView>) => readonly AccessRow[];
  integrationRows: (where?: { teamId?: string }) => readonly RawIntegrationRow[];
};

export const createWorld = (sim: Sim): World => {
  const { directory } = sim;
  const only = (teams: readonly Team[]): Team => {
    const [team] = teams;
    if (team === undefined) throw new Error("A company without a workspace.");
    return team;
  };
  return {
    organisation: directory.enterprise,
    workspaces: directory.organisation.workspaces,
    mainWorkspace: directory.mainWorkspace,
    businessWorkspace: only(directory.business.workspaces),
    freeWorkspace: only(directory.free.workspaces),
    people: directory.organisation.people,
    get audit() {
      sim.catchUp();
      const nowMs = sim.clock.slack();
      return sim.audit
        .all()
        .filter(({ atMs }) => atMs <= nowMs)
        .map(({ raw }) => raw)
        .toReversed();
    },
    accessRows: ({ teamId = directory.mainWorkspace.id, siteOnly = false } = {}) => {
      sim.catchUp();
      return sim.access.rows({ teamId, siteOnly }, sim.clock.slack());
    },
    integrationRows: ({ teamId = directory.mainWorkspace.id } = {}) => {
      sim.catchUp();
      const teams =
        teamId === directory.enterprise.id
          ? directory.organisation.workspaces.map(({ id }) => id)
          : [teamId];
      return sim.integrations.rows(teams, sim.clock.slack()).map(({ raw }) => raw);
    },
  };
};
