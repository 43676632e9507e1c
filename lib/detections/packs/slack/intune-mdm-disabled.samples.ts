import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "./sample-entry";

export const intuneMdmDisabledSamples: RuleSamples = {
  matching: [
    {
      name: "For the organization",
      event: entry("intune_disabled", organization),
      title: "Dagny Roth switched Microsoft Intune's device management off for Larkmoor Ceramics",
    },
    {
      name: "For a workspace",
      event: entry("intune_disabled", studio),
      title: "Dagny Roth switched Microsoft Intune's device management off for Glaze Studio",
    },
  ],
  nearly: [
    {
      name: "Switched on",
      event: entry("intune_enabled", organization),
    },
    {
      name: "A rule about mobile clients was changed",
      event: entry("pref.mobile_secondary_auth_timeout_changed", organization),
    },
  ],
};
