import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "../slack/sample-entry";

export const sessionSettingsWeakenedSamples: RuleSamples = {
  matching: [
    {
      name: "Longer sessions",
      event: entry("pref.session_duration_changed", studio, {
        details: { previous_value: 24, new_value: 720 },
      }),
      title: "Dagny Roth let sessions last longer in Glaze Studio, from 24 to 720",
    },
    {
      name: "Phones that never lock",
      event: entry("pref.mobile_secondary_auth_timeout_changed", organization, {
        details: { previous_value: "5", new_value: "never" },
      }),
      title: "Dagny Roth let phones stay unlocked longer in Larkmoor Ceramics, from 5 to never",
    },
    {
      name: "Phones are no longer checked",
      event: entry("pref.enterprise_mobile_device_check", organization, {
        details: { previous_value: true, new_value: false },
      }),
      title: "Dagny Roth switched off the check of phones for Larkmoor Ceramics",
      severity: "HIGH",
    },
  ],
  nearly: [
    {
      name: "Shorter sessions",
      event: entry("pref.session_duration_changed", studio, {
        details: { previous_value: 0, new_value: 24 },
      }),
    },
    {
      name: "Phones are checked from now on",
      event: entry("pref.enterprise_mobile_device_check", organization, {
        details: { previous_value: false, new_value: true },
      }),
    },
    {
      name: "Phones lock at once",
      event: entry("pref.mobile_secondary_auth_timeout_changed", organization, {
        details: { previous_value: "5", new_value: "0" },
      }),
    },
    { name: "Values are not told", event: entry("pref.mobile_session_duration_changed", studio) },
    {
      name: "Another setting was switched off",
      event: entry("pref.allow_huddles", studio, {
        details: { previous_value: true, new_value: false },
      }),
    },
  ],
};
