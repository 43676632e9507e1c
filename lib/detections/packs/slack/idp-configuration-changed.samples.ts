import type { RuleSamples } from "../../rule-samples";
import { entry, organization } from "./sample-entry";

export const idpConfigurationChangedSamples: RuleSamples = {
  matching: [
    {
      name: "Added",
      event: entry("idp_configuration_added", organization, {
        details: { label: "Okta Larkmoor", config_type: "saml" },
      }),
      title: "Dagny Roth added the identity provider Okta Larkmoor of Larkmoor Ceramics",
    },
    {
      name: "Deleted",
      event: entry("idp_configuration_deleted", organization),
      title: "Dagny Roth deleted the identity provider configuration of Larkmoor Ceramics",
    },
    {
      name: "Changed",
      event: entry("idp_prod_configuration_updated", organization, {
        details: { idp_config_id: "Idp0KILN" },
      }),
      title: "Dagny Roth changed the identity provider Idp0KILN of Larkmoor Ceramics",
    },
  ],
  nearly: [
    {
      name: "The one for tests was changed",
      event: entry("idp_test_configuration_updated", organization),
    },
    {
      name: "People are synchronized with the provider",
      event: entry("pref.sso_sync_with_provider", organization),
    },
  ],
};
