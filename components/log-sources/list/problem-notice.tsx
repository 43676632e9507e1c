"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

import { sourcePaths } from "../source-paths";
import { useGo } from "../use-go";

const longest = 400;

/** Slack's way back that led to no source; closing it takes it out of the address. */
export function ProblemNotice({ problem }: { problem: string }) {
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
        {problem.slice(0, longest)}
      </Callout>
    </div>
  );
}
