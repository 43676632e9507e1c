import type { RawIntegrationRow, StoredIntegration } from "../integrations/integration-row";
import { randomStream } from "../random";
import type { Sim } from "../sim";

export type NewIntegration = {
  teamId?: string;
  /** When it happened, ms; now unless told. */
  at?: number;
  /** Columns of the row as the API shall answer them; what is missing is made up. */
  row?: RawIntegrationRow;
};

/** Adds rows to the integration log and returns them as the API will. */
export const addIntegrations = (
  sim: Sim,
  integrations: readonly NewIntegration[],
): RawIntegrationRow[] => {
  const added = integrations.map((integration, index) => storedFor(sim, integration, index));
  sim.catchUp();
  sim.integrations.add(added);
  sim.state.data.added.integrations.push(...added);
  sim.state.changed();
  return added.map(({ raw }) => raw);
};

const storedFor = (sim: Sim, integration: NewIntegration, index: number): StoredIntegration => {
  const {
    teamId = sim.directory.mainWorkspace.id,
    at: atMs = sim.clock.slack(),
    row = {},
  } = integration;
  const company = sim.directory.companyOf(teamId);
  if (company === undefined)
    throw new Error(`No workspace has the id ${teamId}. Take one from world.workspaces.`);
  const place = sim.state.data.added.integrations.length + index;
  const random = randomStream(sim.state.data.seed, "added integration", place);
  const person = random.pick(company.people.filter(({ teamIds }) => teamIds.includes(teamId)));
  const app = random.pick(company.apps);
  const what =
    "service_id" in row ? {} : { app_id: app.id, app_type: app.name, scope: app.scopes.join(",") };
  return {
    teamId,
    atMs,
    raw: {
      user_id: person.id,
      user_name: person.handle,
      date: String(Math.floor(atMs / 1000)),
      change_type: "added",
      ...what,
      ...row,
    },
  };
};
