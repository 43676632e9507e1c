import type { Company } from "../company/company";
import type { Device } from "../company/device";
import { userAgent } from "../company/device";
import { networkAt, type Network } from "../company/network";
import type { Person } from "../company/person";
import type { Team } from "../company/team";
import { wakefulness } from "../company/working-hours";
import { randomStream, type Random } from "../random";
import { countIn, type Density, type Pace } from "./pace";

/** Somebody at their device at a moment; what every kind of log is made from. */
export type Moment = {
  index: number;
  atMs: number;
  random: Random;
  company: Company;
  workspace: Team;
  person: Person;
  device: Device;
  userAgent: string;
  network: Network;
};

/** The moments of one minute for one kind of log, in order; the same whenever they are asked for. */
export const momentsIn = (
  company: Company,
  minute: number,
  pace: Pace,
  density: Density,
  name: string,
): Moment[] => {
  const count = countIn(company, minute, pace, density);
  if (count === 0) return [];
  const random = randomStream(company.seed, company.key, name, minute);
  return Array.from({ length: count }, () => minute * 60_000 + random.int(0, 59_999))
    .toSorted((a, b) => a - b)
    .map((atMs, index) => ({ index, ...momentOf(company, atMs, random) }));
};

/** A moment of a person (or of whoever is likely to be awake) in a company. */
export const momentOf = (
  company: Company,
  atMs: number,
  random: Random,
  person: Person = somebodyAwake(company, atMs, random),
): Omit<Moment, "index"> => {
  const device = random.pick(person.devices);
  const workspaceId = random.pick(person.teamIds);
  const workspace =
    company.workspaces.find(({ id }) => id === workspaceId) ?? random.pick(company.workspaces);
  return {
    atMs,
    random,
    company,
    workspace,
    person,
    device,
    userAgent: userAgent(device, atMs),
    network: networkAt(person, device, atMs),
  };
};

const somebodyAwake = (company: Company, atMs: number, random: Random): Person => {
  const office = random.weighted(
    company.offices.map((one) => ({
      code: one.code,
      people: company.people.filter((person) => person.office.code === one.code),
      weight: wakefulness(one, atMs),
    })),
  );
  return random.pick(office.people.length > 0 ? office.people : company.people);
};
