import type { Job } from "../job";
import { health } from "./health";
import { housekeeping } from "./housekeeping";
import { mendDestinations } from "./mend-destinations";
import { poll } from "./poll";
import { tick } from "./tick";

/** Every kind of work. A new one is a file and a line here. */
export const jobs = {
  tick,
  poll,
  health,
  mendDestinations,
  housekeeping,
} as const satisfies Record<string, Job>;
