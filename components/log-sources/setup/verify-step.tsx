"use client";

import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { logSourceApi } from "@/lib/log-sources/queries";

import { CallProblem } from "@/components/form/call-problem";
import { everySeconds } from "../duration";
import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";
import { useOnce } from "@/components/ui/use-once";
import { useSource } from "../use-source";
import { useSourceChange } from "../use-source-change";
import { GrantInSlack } from "./grant-in-slack";
import { OriginNotice } from "./origin-notice";
import { SetupFrame } from "./setup-frame";
import { useGrant } from "./use-grant";
import { VerificationResult } from "./verification-result";
import { WorkspaceChoice } from "./workspace-choice";

/** Grant access at Slack, then go on; whichever is to be pressed next is the primary button. */
export function VerifyStep({ id }: { id: string }) {
  const source = useSource(id);
  // People come here from Slack, with a full page load; a press before the scripts are there would be lost.
  const hydrated = useHydrated();
  const { go, going } = useGo();
  const { grant, leaving, error: grantError } = useGrant(id);
  const check = useSourceChange(() => logSourceApi.verify(id));
  const start = useSourceChange(
    () => logSourceApi.start(id),
    // Another tab may have finished the setup meanwhile.
    ({ setupStep }) =>
      go(setupStep === "DONE" ? sourcePaths.source(id) : sourcePaths.step(id, "finish")),
  );
  const pressCheck = useOnce(() => check.mutateAsync());
  const pressStart = useOnce(() => start.mutateAsync());
  const passed = source.verification?.ok ?? false;
  const problem = grantError ?? check.error ?? start.error;
  return (
    <SetupFrame
      title="Verify Setup"
      description="Slack asks you to allow the app. When you are back, Margay checks at once what it was given: the scope, the place, and a first call."
      source={source}
      current="verify"
      aside={<GrantInSlack source={source} />}
    >
      <div className="grid gap-5">
        <h2 className="text-base font-semibold">In Margay</h2>
        <OriginNotice redirectUrl={source.redirectUrl} />
        <VerificationResult source={source} />
        {source.verification?.workspaces ? (
          <WorkspaceChoice source={source} workspaces={source.verification.workspaces} />
        ) : null}
        <CallProblem error={problem} />
        <div className="flex flex-wrap gap-2">
          <Button
            variant={passed ? "secondary" : "primary"}
            disabled={!hydrated}
            pending={leaving}
            onClick={grant}
          >
            Grant Access
          </Button>
          {source.grantedAt ? (
            <Button disabled={!hydrated} pending={check.isPending} onClick={pressCheck}>
              Check again
            </Button>
          ) : null}
        </div>
        <div className="grid justify-items-start gap-2 border-t border-line pt-5">
          <Button
            variant={passed ? "primary" : "secondary"}
            disabled={!passed || !hydrated}
            aria-describedby="setup-waits"
            pending={start.isPending || going}
            onClick={pressStart}
          >
            Setup
          </Button>
          <p id="setup-waits" className="text-sm text-muted">
            {passed
              ? `Margay pulls ${everySeconds(source.pollSeconds)} from then on.`
              : "Setup goes on when access was granted and the check has passed."}
          </p>
        </div>
      </div>
    </SetupFrame>
  );
}
