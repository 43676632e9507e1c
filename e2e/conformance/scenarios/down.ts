import type { Scenario } from "../scenario";

export const down: Scenario = {
  id: "S9",
  title: "worker down for 30 min",
  minutes: 120,
  down: { from: 45, to: 75 },
};
