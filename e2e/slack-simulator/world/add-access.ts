import type { Hit } from "../access/access-row";
import { randomStream } from "../random";
import type { Sim } from "../sim";
import { momentOf } from "../timeline/moments";

export type NewAccess = Partial<Omit<Hit, "atMs" | "username">> & {
  username?: string;
  /** When it happened, ms; now unless told. */
  at?: number;
};

/** Adds uses of Slack; each starts a row of the access log or moves the date_last and count of one. */
export const addAccess = (sim: Sim, accesses: readonly NewAccess[]): Hit[] => {
  const hits = accesses.map((access, index) => hitFor(sim, access, index));
  sim.access.add(hits);
  sim.state.data.added.hits.push(...hits);
  sim.state.changed();
  return hits;
};

const hitFor = (sim: Sim, access: NewAccess, index: number): Hit => {
  const { at: atMs = sim.clock.slack(), ...given } = access;
  const teamId = given.teamId ?? sim.directory.mainWorkspace.id;
  const company = sim.directory.companyOf(teamId);
  if (company === undefined)
    throw new Error(`No workspace has the id ${teamId}. Take one from world.workspaces.`);
  const random = randomStream(
    sim.state.data.seed,
    "added access",
    sim.state.data.added.hits.length + index,
  );
  const members = company.people.filter(({ teamIds }) => teamIds.includes(teamId));
  const person = company.people.find(({ id }) => id === given.userId) ?? random.pick(members);
  const { network, userAgent } = momentOf(company, atMs, random, person);
  return {
    userId: person.id,
    username: person.handle,
    ip: network.ip,
    userAgent,
    isp: network.isp,
    country: network.country,
    region: network.region,
    site: false,
    count: 1,
    ...given,
    atMs,
    teamId,
  };
};
