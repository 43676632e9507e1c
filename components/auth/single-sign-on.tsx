"use client";

import { useState } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

import { providerAddress } from "./auth-client";
import { problemOfReturn, type SignInProblem } from "./sign-in-problem";

/** The way in by the company's own sign-in, and what came of the last try. */
export function SingleSignOn({ next, problem }: { next: string; problem?: SignInProblem }) {
  const hydrated = useHydrated();
  const [leaving, setLeaving] = useState(false);
  const [failed, setFailed] = useState(problem);

  const leave = async () => {
    setLeaving(true);
    const address = await providerAddress(next);
    if (address) return window.location.assign(address);
    setFailed(problemOfReturn("unreachable"));
    setLeaving(false);
  };

  return (
    <div className="mb-5 grid gap-4 border-b border-line pb-5">
      {failed && (
        <Callout tone="error" title={failed.type} live={failed !== problem}>
          {failed.message}
        </Callout>
      )}
      <Button size="lg" disabled={!hydrated} pending={leaving} onClick={() => void leave()}>
        Sign in with single sign-on
      </Button>
    </div>
  );
}
