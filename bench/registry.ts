import { alerts } from "./alerts";
import type { Bench } from "./bench";
import { delivery } from "./delivery";
import { ingest } from "./ingest";
import { rulesBench } from "./rules";
import { scale } from "./scale";
import { stored } from "./stored";

/** Every benchmark, in the order in which they run. */
export const benches: Bench[] = [ingest, rulesBench, scale, stored, alerts, delivery];
