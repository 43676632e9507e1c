import { at, type Random } from "../random";
import { issueDevices, type Device } from "./device";
import { familyNames, givenNames } from "./names";
import type { Office } from "./office";

export type Role = "orgOwner" | "orgAdmin" | "owner" | "admin" | "member" | "guest";

export type Person = {
  id: string;
  number: number;
  seed: number;
  name: string;
  handle: string;
  email: string;
  role: Role;
  office: Office;
  teamIds: readonly string[];
  devices: readonly Device[];
};

type Hiring = {
  seed: number;
  random: Random;
  number: number;
  role: Role;
  office: Office;
  teamIds: readonly string[];
  emailDomain: string;
};

/** One invented employee; the number makes the name and the id unlike everybody else's in the company. */
export const hire = (hiring: Hiring): Person => {
  const { seed, random, number, role, office, teamIds, emailDomain } = hiring;
  const given = at(givenNames, (number * 7 + seed) % givenNames.length);
  const family = at(
    familyNames,
    (number * 13 + Math.floor(number / givenNames.length)) % familyNames.length,
  );
  const handle = `${ascii(given)}.${ascii(family)}`.toLowerCase();
  return {
    id: `${role === "guest" ? "U" : "W"}0${random.letters(8)}`,
    number,
    seed,
    name: `${given} ${family}`,
    handle,
    email: `${handle}@${role === "guest" ? "partners.example" : emailDomain}`,
    role,
    office,
    teamIds,
    devices: issueDevices(random),
  };
};

const ascii = (text: string): string => text.normalize("NFD").replace(/[^a-zA-Z]/g, "");
