import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "../slack/sample-entry";

export const workspaceDeletedSamples: RuleSamples = {
  matching: [
    {
      name: "A workspace",
      event: entry("workspace_deleted", studio),
      title: "Dagny Roth deleted the workspace Glaze Studio",
    },
    {
      name: "Known by its id, by nobody known",
      event: entry(
        "workspace_deleted",
        { type: "workspace", workspace: { id: "T0SLIPS" } },
        { actor: null },
      ),
      title: "Somebody deleted the workspace T0SLIPS",
    },
  ],
  nearly: [
    { name: "Created", event: entry("workspace_created", studio) },
    { name: "The whole organization", event: entry("organization_deleted", organization) },
  ],
};
