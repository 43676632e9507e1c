import type { Scenario } from "./scenario";
import { burst } from "./scenarios/burst";
import { down } from "./scenarios/down";
import { killed } from "./scenarios/killed";
import { late } from "./scenarios/late";
import { rateLimited } from "./scenarios/rate-limited";
import { refusedWrites } from "./scenarios/refused-writes";
import { serverErrors } from "./scenarios/server-errors";
import { steady } from "./scenarios/steady";
import { veryLate } from "./scenarios/very-late";

/** Every scenario; a new one is a file and a line here. */
export const scenarios: Scenario[] = [
  steady,
  burst,
  late,
  veryLate,
  rateLimited,
  serverErrors,
  refusedWrites,
  killed,
  down,
];
