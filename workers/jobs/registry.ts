import type { Job } from "../job";
import { boomerang } from "./boomerang";
import { deliver } from "./deliver";
import { dispatch } from "./dispatch";
import { health } from "./health";
import { housekeeping } from "./housekeeping";
import { mend } from "./mend";
import { poll } from "./poll";
import { tick } from "./tick";

/** Every kind of work. A new one is a file and a line here. */
export const jobs = {
  tick,
  poll,
  dispatch,
  deliver,
  boomerang,
  mend,
  health,
  housekeeping,
} as const satisfies Record<string, Job>;
