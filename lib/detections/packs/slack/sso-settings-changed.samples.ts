import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "./sample-entry";

export const ssoSettingsChangedSamples: RuleSamples = {
  matching: [
    {
      name: "No longer required",
      event: entry("pref.sso_setting_changed", organization, {
        details: { previous_value: "required", new_value: "optional" },
      }),
      title:
        "Dagny Roth changed the single sign-on settings of Larkmoor Ceramics from required to optional",
    },
    {
      name: "Of a workspace",
      event: entry("pref.sso_setting_changed", studio),
      title: "Dagny Roth changed the single sign-on settings of Glaze Studio",
    },
  ],
  nearly: [
    {
      name: "People are synchronized with the provider",
      event: entry("pref.sso_sync_with_provider", organization),
    },
    {
      name: "Two-factor authentication",
      event: entry("pref.two_factor_auth_changed", organization),
    },
  ],
};
