"use client";

import { CallProblem } from "@/components/form/call-problem";
import { useGo } from "@/components/ui/use-go";
import { useOnce } from "@/components/ui/use-once";
import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { destinationApi } from "@/lib/destinations/queries";

import { destinationPaths } from "../destination-paths";
import { OutcomeNotice } from "../outcome-notice";
import { useAttempt } from "../use-attempt";
import { useDestinationChange } from "../use-destination-change";

const titles = {
  ok: "The welcome message arrived",
  failed: "The welcome message did not arrive",
};

/** A first message, for those who want to see one, and the end of the setup. */
export function FinishActions({ id }: { id: string }) {
  const hydrated = useHydrated();
  const { go, going } = useGo();
  const welcome = useAttempt(() => destinationApi.welcome(id));
  const finish = useDestinationChange(() => destinationApi.finish(id));
  const pressFinish = useOnce(async () => {
    await finish.mutateAsync();
    go(destinationPaths.destination(id));
  });
  return (
    <>
      <div className="grid justify-items-start gap-3">
        <p className="text-muted">
          A welcome message shows that messages arrive, and tells the channel what will come.
        </p>
        <Button disabled={!hydrated} pending={welcome.pending} onClick={welcome.run}>
          Send Welcome Message
        </Button>
        <OutcomeNotice outcome={welcome.outcome} error={welcome.error} titles={titles} />
      </div>
      <div className="grid justify-items-start gap-3 border-t border-line pt-5">
        <CallProblem error={finish.error} />
        <Button
          variant="primary"
          disabled={!hydrated}
          pending={finish.isPending || going}
          onClick={pressFinish}
        >
          Finish Setup
        </Button>
      </div>
    </>
  );
}
