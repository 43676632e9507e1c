import type { RuleSamples } from "../../rule-samples";
import { entry } from "./sample-entry";

export const informationBarrierModifiedSamples: RuleSamples = {
  matching: [
    {
      name: "Deleted",
      event: entry("barrier_deleted", {
        type: "barrier",
        barrier: {
          id: "B0WALL",
          primary_usergroup: "S0TRADERS",
          barriered_from_usergroups: ["S0RESEARCH"],
        },
      }),
      title: "Dagny Roth deleted the information barrier between S0TRADERS and S0RESEARCH",
    },
    {
      name: "Changed, and only its id is told",
      event: entry("barrier_updated", null, { details: { barrier_id: "B0WALL" } }),
      title: "Dagny Roth changed the information barrier B0WALL",
    },
  ],
  nearly: [
    {
      name: "Created",
      event: entry("barrier_created", {
        type: "barrier",
        barrier: {
          id: "B0WALL",
          primary_usergroup: "S0TRADERS",
          barriered_from_usergroups: ["S0RESEARCH"],
        },
      }),
    },
    {
      name: "A group was changed",
      event: entry("usergroup_section_updated", {
        type: "usergroup",
        usergroup: { id: "S0TRADERS", name: "traders" },
      }),
    },
  ],
};
