import type { Scenario } from "../scenario";

export const killed: Scenario = {
  id: "S8",
  title: "worker killed (-9) during writes",
  minutes: 70,
  burst: { minute: 35, entries: 5_000 },
  kills: [
    // A page's transaction: from its events to the moment between the commit and knowing of it.
    { minute: 3, atStatement: 6 },
    { minute: 9, atStatement: 7 },
    { minute: 15, atStatement: 7 },
    { minute: 36, atStatement: 9 },
    { minute: 38, atStatement: 10 },
    { minute: 40, atStatement: 9 },
  ],
};
