import { appsActions } from "./apps";
import { contentActions } from "./content";
import { organisationActions } from "./organisation";
import { peopleActions } from "./people";

const split = (names: string): string[] => names.split(/\s+/);

/** Every action by category, as GET /audit/v1/actions lists them; a few stand in two categories. */
export const actionsByCategory: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries({
    ...organisationActions,
    ...peopleActions,
    ...contentActions,
    ...appsActions,
  }).map(([category, names]) => [category, split(names)]),
);

export const knownActions: ReadonlySet<string> = new Set(Object.values(actionsByCategory).flat());
