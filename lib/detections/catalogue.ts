import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { createCatalogue, type Catalogue } from "./create-catalogue";
import { loadCustomRules } from "./custom/load-custom-rules";
import { managedRules } from "./managed-rules";
import { findVersion, listExceptions, listPackSettings, listRuleSettings } from "./store-settings";

/** The rules and what people set of them, read anew: what a transaction that changes them sees of itself. */
export async function readCatalogue(tx: Db): Promise<Catalogue> {
  const custom = await loadCustomRules(tx);
  const settings = await listRuleSettings(tx);
  const packs = await listPackSettings(tx);
  const exceptions = await listExceptions(tx);
  return createCatalogue({ rules: [...managedRules, ...custom], settings, packs, exceptions });
}

let last: { version: string; catalogue: Catalogue } | null = null;

/**
 * The same as it was committed, all of it at one moment; one look-up of a row unless something was changed since this
 * process asked last.
 */
export async function loadCatalogue(tx: Db): Promise<Catalogue> {
  let version = await findVersion(tx);
  for (;;) {
    if (last?.version === version) return last.catalogue;
    const catalogue = await readCatalogue(tx);
    // A change that was committed between two of the reads shows half of itself, and another version.
    const after = await findVersion(tx);
    if (after === version) last = { version, catalogue };
    version = after;
  }
}
