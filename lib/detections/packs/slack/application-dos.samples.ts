import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, organization, piet } from "./sample-entry";

export const applicationDosSamples: RuleSamples = {
  matching: [
    {
      name: "One person",
      event: entry("user_session_reset_by_admin", aUser(piet)),
      title: "Dagny Roth ended the Slack sessions of Piet Osei again and again",
    },
    {
      name: "One session of one person",
      event: entry("user_session_invalidated", aUser(piet)),
      title: "Dagny Roth ended the Slack sessions of Piet Osei again and again",
    },
    {
      name: "Many at once",
      event: entry("bulk_session_reset_by_admin", organization, {
        details: { succeeded_users: '["W0PIETOSEI","W0UMALIND"]' },
      }),
      title: "Dagny Roth ended the Slack sessions of many people again and again",
    },
  ],
  nearly: [
    {
      name: "Signed out by themselves",
      event: entry("user_logout", aUser(piet)),
    },
    {
      name: "How long sessions last was changed",
      event: entry("user_session_settings_changed", aUser(piet)),
    },
  ],
};
