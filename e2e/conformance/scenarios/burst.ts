import type { Scenario } from "../scenario";

export const burst: Scenario = {
  id: "S2",
  title: "5,000 entries in one minute",
  minutes: 60,
  burst: { minute: 30, entries: 5_000 },
};
