import type { Company } from "../company/company";
import { wakefulness } from "../company/working-hours";
import { noise, poisson } from "../random";

/** How much happens: as people work (history), or so many audit events a minute whatever the hour (steady). */
export type Pace = { kind: "history" } | { kind: "steady"; perMinute: number };
export type Segment = { fromMinute: number; pace: Pace };

/** How one kind of log follows the pace. */
export type Density = { perPersonPerDay: number; ofTrickle: number; stream: number };

const smallCompanyShare = 0.15;
const workingMinutes = 560;

/** The number of events of one kind in a company in one minute; the same whenever it is asked for. */
export const countIn = (company: Company, minute: number, pace: Pace, density: Density): number => {
  const chance = noise(company.seed, company.people.length, minute, density.stream);
  if (pace.kind === "history") return poisson(historyMean(company, minute, density), chance);
  const share = company.key === "organisation" ? 1 : smallCompanyShare;
  const mean = pace.perMinute * density.ofTrickle * share;
  return Math.floor(mean) + (chance < mean % 1 ? 1 : 0);
};

const historyMean = (company: Company, minute: number, density: Density): number => {
  const ms = minute * 60_000;
  const awake = company.offices.reduce(
    (sum, office) => sum + wakefulness(office, ms) * headcount(company, office.code),
    0,
  );
  return (awake * density.perPersonPerDay) / workingMinutes;
};

const counted = new WeakMap<Company, Map<string, number>>();

const headcount = (company: Company, officeCode: string): number => {
  const known = counted.get(company) ?? new Map<string, number>();
  counted.set(company, known);
  const count =
    known.get(officeCode) ??
    company.people.filter(({ office }) => office.code === officeCode).length;
  known.set(officeCode, count);
  return count;
};
