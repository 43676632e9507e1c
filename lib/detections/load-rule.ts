import "server-only";

import { AppError } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";

import { readCatalogue } from "./catalogue";
import type { Catalogue, KnownRule } from "./create-catalogue";

/** A rule with what people set of it, or `not_found`. */
export function requireRule(catalogue: Catalogue, id: string): KnownRule {
  const known = catalogue.find(id);
  if (!known) throw new AppError("not_found", "There is no such rule. It may have been deleted.");
  return known;
}

/** A rule to be asked about events: one that this version of Margay cannot run is a `conflict`. */
export function requireSoundRule(catalogue: Catalogue, id: string): KnownRule {
  const known = requireRule(catalogue, id);
  if (known.problem === undefined) return known;
  throw new AppError(
    "conflict",
    `This version of Margay cannot run this rule. Mend its definition first: ${known.problem}`,
  );
}

/** A rule with what people set of it, as a transaction that changes it sees it. */
export async function loadRuleForChange(tx: Db, id: string): Promise<KnownRule> {
  return requireRule(await readCatalogue(tx), id);
}
