import { eachEndpoint } from "../endpoints";
import { type Scenario, slackTrouble } from "../scenario";

export const rateLimited: Scenario = {
  id: "S5",
  title: "every 7th call answered 429",
  minutes: 20,
  burst: { minute: 10, entries: 5_000 },
  begin: slackTrouble((slack) =>
    eachEndpoint((endpoint) =>
      slack.faults.set("rate-limited", { retryAfter: 30 }, { endpoint, every: 7 }),
    ),
  ),
};
