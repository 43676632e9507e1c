import type { RuleSamples } from "../../rule-samples";
import { entry, organization } from "./sample-entry";

export const ekmConfigChangedSamples: RuleSamples = {
  matching: [
    {
      name: "Logging changed",
      event: entry("ekm_logging_config_set", organization),
      title: "Dagny Roth changed the logging of Enterprise Key Management for Larkmoor Ceramics",
    },
    {
      name: "From one place to another",
      event: entry("ekm_logging_config_set", organization, {
        details: { previous_value: "cloudwatch", new_value: "none" },
      }),
      title:
        "Dagny Roth changed the logging of Enterprise Key Management for Larkmoor Ceramics from cloudwatch to none",
    },
  ],
  nearly: [
    {
      name: "The cache of keys was emptied",
      event: entry("ekm_clear_cache_set", organization),
    },
    {
      name: "A key was added",
      event: entry("ekm_key_added", organization),
    },
  ],
};
