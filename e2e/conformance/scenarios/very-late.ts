import { type Scenario, slackTrouble } from "../scenario";

export const veryLate: Scenario = {
  id: "S4",
  title: "1 % of entries show 3 min late",
  minutes: 120,
  begin: slackTrouble((slack) => slack.faults.set("late-events", { share: 0.01, minSeconds: 180 })),
};
