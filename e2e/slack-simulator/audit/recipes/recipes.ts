import type { Recipe } from "../draft";
import { apps } from "./apps";
import { channels } from "./channels";
import { files } from "./files";
import { incidents } from "./incidents";
import { people } from "./people";
import { settings } from "./settings";
import { signIns } from "./sign-ins";
import { work } from "./work";

/** Everything that can happen in the organisation, with how often. */
export const recipes: readonly Recipe[] = [
  ...signIns,
  ...files,
  ...channels,
  ...apps,
  ...people,
  ...settings,
  ...work,
  ...incidents,
];
