import type { Job } from "../job";
import { boomerang } from "./boomerang";
import { deliver } from "./deliver";
import { detectionTrials } from "./detection-trials";
import { dispatch } from "./dispatch";
import { health } from "./health";
import { housekeeping } from "./housekeeping";
import { mendDestinations } from "./mend-destinations";
import { poll } from "./poll";
import { remember } from "./remember";
import { snooze } from "./snooze";
import { tick } from "./tick";

/** Every kind of work. A new one is a file and a line here. */
export const jobs = {
  tick,
  poll,
  dispatch,
  deliver,
  boomerang,
  mendDestinations,
  health,
  housekeeping,
  remember,
  snooze,
  detectionTrials,
} as const satisfies Record<string, Job>;
