import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "./sample-entry";

export const mfaSettingsChangedSamples: RuleSamples = {
  matching: [
    {
      name: "Switched off",
      event: entry("pref.two_factor_auth_changed", organization, {
        details: { previous_value: true, new_value: false },
      }),
      title: "Dagny Roth changed two-factor authentication for Larkmoor Ceramics from on to off",
    },
    {
      name: "From one kind to another",
      event: entry("pref.two_factor_auth_changed", studio, {
        details: { new_value: { type: ["APP_ONLY"] } },
      }),
      title: "Dagny Roth changed two-factor authentication for Glaze Studio to type: APP_ONLY",
    },
  ],
  nearly: [
    {
      name: "Codes by text message",
      event: entry("pref.two_factor_prevent_sms_changed", organization),
    },
    {
      name: "Single sign-on",
      event: entry("pref.sso_setting_changed", organization),
    },
  ],
};
