import { type Scenario, slackTrouble } from "../scenario";

export const late: Scenario = {
  id: "S3",
  title: "entries show up to 5 s late",
  minutes: 120,
  begin: slackTrouble((slack) => slack.faults.set("late-events", { minSeconds: 0, maxSeconds: 5 })),
};
