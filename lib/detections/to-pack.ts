import type { Catalogue } from "./create-catalogue";
import type { DetectionPackDto } from "./pack-contract";
import { packs } from "./registry";

/** The packs that come with this version as the API shows them, in the order of the registry. */
export function toPacks({ known }: Catalogue): DetectionPackDto[] {
  return Object.entries(packs).map(([id, { title, description }]) => {
    const own = known.filter(({ pack }) => pack?.id === id);
    return {
      id,
      title,
      description,
      logTypes: [...new Set(own.flatMap(({ rule }) => rule.logTypes))],
      enabled: own.every(({ packEnabled }) => packEnabled),
      rules: own.length,
      rulesOn: own.filter(({ settings }) => settings.enabled).length,
    };
  });
}
