"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { GrantProblem } from "@/lib/log-sources/setup-contract";

import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";

const sentences: Record<GrantProblem, string> = {
  unauthenticated:
    "You were signed out while you were at Slack, so its answer could not be taken. Open the log source and press Grant Access again.",
  forbidden:
    "Your role does not include changing log sources. Ask an admin of this Margay to press Grant Access.",
  invalid_input:
    "This answer from Slack does not belong to a grant that you began in this browser. Nothing was changed. Open the log source and press Grant Access there.",
  not_found:
    "The log source that you granted access for was deleted meanwhile. Create it again if it is still wanted.",
  internal:
    "Something went wrong on our side; Margay's log says what. Open the log source and press Grant Access again.",
};

/** Slack's way back that led to no source; closing it takes it out of the address. */
export function ProblemNotice({ problem }: { problem: GrantProblem }) {
  const { going, goInstead } = useGo();
  return (
    <div className="mb-4 max-w-190">
      <Callout
        tone="error"
        live
        title="Access was not granted"
        action={
          <Button size="sm" pending={going} onClick={() => goInstead(sourcePaths.list)}>
            Dismiss
          </Button>
        }
      >
        {sentences[problem]}
      </Callout>
    </div>
  );
}
