import { eachEndpoint } from "../endpoints";
import { type Scenario, slackTrouble } from "../scenario";

export const serverErrors: Scenario = {
  id: "S6",
  title: "every 7th call answered 500",
  minutes: 20,
  burst: { minute: 10, entries: 5_000 },
  begin: slackTrouble((slack) =>
    eachEndpoint((endpoint) => slack.faults.set("server-error", {}, { endpoint, every: 7 })),
  ),
};
