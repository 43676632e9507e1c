import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "./sample-entry";

export const ekmSlackbotUnenrolledSamples: RuleSamples = {
  matching: [
    {
      name: "A workspace",
      event: entry("ekm_slackbot_unenroll_notification_sent", studio),
      title: "Dagny Roth had the owners told that Glaze Studio leaves Enterprise Key Management",
    },
    {
      name: "The organization, by nobody named",
      event: entry("ekm_slackbot_unenroll_notification_sent", organization, {
        actor: { type: "user", user: { id: "USLACKUSER", name: "" } },
      }),
      title: "Slack had the owners told that Larkmoor Ceramics leaves Enterprise Key Management",
    },
  ],
  nearly: [
    {
      name: "Enrolled",
      event: entry("ekm_slackbot_enroll_notification_sent", studio),
    },
    {
      name: "New keys",
      event: entry("ekm_slackbot_rekey_notification_sent", studio),
    },
  ],
};
