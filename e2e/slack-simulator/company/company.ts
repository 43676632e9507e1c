import { at, randomStream, type Random } from "../random";
import { furnish, type Belongings } from "./belongings";
import { offices, type Office } from "./office";
import { hire, type Person, type Role } from "./person";
import type { Plan, Team } from "./team";

/** Everybody who shares one Slack account: an organisation with its workspaces, or one workspace alone. */
export type Company = Belongings & {
  key: "organisation" | "business" | "free";
  seed: number;
  enterprise: Team | null;
  workspaces: readonly Team[];
  offices: readonly Office[];
  people: readonly Person[];
};

/** Fernhollow Instruments, 120 people in three cities, an Enterprise organisation of three workspaces. */
export const createOrganisation = (seed: number): Company => {
  const random = randomStream(seed, "organisation");
  const enterprise = makeTeam(random, "E", "Fernhollow Instruments", "fernhollow", "enterprise");
  const workspaces = [
    makeTeam(random, "T", "Fernhollow HQ", "fernhollow-hq", "enterprise", enterprise.id),
    makeTeam(random, "T", "Fernhollow Labs", "fernhollow-labs", "enterprise", enterprise.id),
    makeTeam(random, "T", "Fernhollow Field", "fernhollow-field", "enterprise", enterprise.id),
  ];
  const [hq, labs, field] = workspaces.map(({ id }) => id) as [string, string, string];
  const people = Array.from({ length: 120 }, (_, number) =>
    hire({
      seed,
      random,
      number,
      role: orgRole(number),
      office: at(offices, number % 10 < 5 ? 0 : number % 10 < 8 ? 1 : 2),
      // The organisation's owners are in no field workspace: there, their token is refused.
      teamIds:
        number === 7 || (number > 7 && number % 10 > 7)
          ? [hq, field]
          : number < 8 || number % 10 > 5
            ? [hq, labs]
            : [hq],
      emailDomain: "fernhollow.example",
    }),
  );
  return { key: "organisation", seed, enterprise, workspaces, offices, people, ...furnish(random) };
};

/** Brackwater Studio: one Business+ workspace, 14 people in Lisbon and Toronto. */
export const createBusiness = (seed: number): Company =>
  small({
    seed,
    key: "business",
    name: "Brackwater Studio",
    domain: "brackwater",
    plan: "business",
    size: 14,
  });

/** Tern Street Makers: one workspace on the Free plan, which has no logs. */
export const createFree = (seed: number): Company =>
  small({
    seed,
    key: "free",
    name: "Tern Street Makers",
    domain: "tern-street",
    plan: "free",
    size: 6,
  });

type Small = {
  seed: number;
  key: "business" | "free";
  name: string;
  domain: string;
  plan: Plan;
  size: number;
};

const small = ({ seed, key, name, domain, plan, size }: Small): Company => {
  const random = randomStream(seed, key);
  const team = makeTeam(random, "T", name, domain, plan);
  const nearby = offices.slice(0, 2);
  const people = Array.from({ length: size }, (_, number) =>
    hire({
      seed: seed + name.length,
      random,
      number,
      role: number === 0 ? "owner" : number === 1 ? "admin" : "member",
      office: at(nearby, number % nearby.length),
      teamIds: [team.id],
      emailDomain: `${domain}.example`,
    }),
  );
  return {
    key,
    seed,
    enterprise: null,
    workspaces: [team],
    offices: nearby,
    people,
    ...furnish(random),
  };
};

const orgRole = (number: number): Role => {
  if (number < 2) return "orgOwner";
  if (number < 5) return "orgAdmin";
  if (number < 8) return "owner";
  if (number < 14) return "admin";
  return number % 15 === 14 ? "guest" : "member";
};

const makeTeam = (
  random: Random,
  prefix: "E" | "T",
  name: string,
  domain: string,
  plan: Plan,
  enterpriseId: string | null = null,
): Team => ({
  id: `${prefix}0${random.letters(8)}`,
  kind: prefix === "E" ? "enterprise" : "workspace",
  name,
  domain,
  plan,
  enterpriseId,
});
