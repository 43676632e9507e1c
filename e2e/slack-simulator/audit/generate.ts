import type { Company } from "../company/company";
import { momentsIn } from "../timeline/moments";
import type { Density, Pace } from "../timeline/pace";
import { storeEntry, type StoredEntry } from "./entry";
import { recipes } from "./recipes/recipes";
import { writeEntry } from "./write-entry";

const density: Density = { perPersonPerDay: 14, ofTrickle: 1, stream: 1 };

/** The audit entries of one minute; only an organisation has an audit log. */
export const auditEntriesIn = (company: Company, minute: number, pace: Pace): StoredEntry[] => {
  if (company.enterprise === null) return [];
  return momentsIn(company, minute, pace, density, "audit").map((moment) => {
    const draft = moment.random.weighted(recipes).make(moment);
    return storeEntry(writeEntry(moment, draft), { atMs: moment.atMs });
  });
};
