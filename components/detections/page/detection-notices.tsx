"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { CallProblem } from "@/components/form/call-problem";
import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { focusSoon } from "@/components/ui/focus-soon";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { useOnce } from "@/components/ui/use-once";
import type { DetectionDto } from "@/lib/detections/contract";
import { detectionApi, detectionQueries } from "@/lib/detections/queries";

import { detectionPaths } from "../detection-paths";
import { enabledId } from "./detection-switch";

type Props = { detection: DetectionDto; canModify: boolean };

/** Why it raises no alerts although it is on, and the button that mends it. */
export function DetectionNotices({ detection, canModify }: Props) {
  const { state, pack, problem } = detection;
  return (
    <div aria-live="polite" className="grid gap-3 pb-4 empty:hidden">
      {state === "STOPPED" ? <Stopped detection={detection} canModify={canModify} /> : null}
      {state === "BROKEN" ? (
        <Callout tone="error" title="This version of Margay cannot run it">
          <p>{problem} It raises no alerts until it is mended: edit it and save it again.</p>
        </Callout>
      ) : null}
      {state === "PACK_OFF" && pack ? (
        <Callout
          tone="info"
          title={`Its pack “${pack.title}” is off`}
          action={
            <TextLink href={detectionPaths.list()} className="font-medium">
              Go to the packs
            </TextLink>
          }
        >
          The rule is on by itself and looks at events again as soon as its pack is on.
        </Callout>
      ) : null}
    </div>
  );
}

function Stopped({ detection, canModify }: Props) {
  const { id, title, stoppedAt } = detection;
  const client = useQueryClient();
  const hydrated = useHydrated();
  const resume = useMutation({
    mutationFn: () => detectionApi.resume(id),
    meta: { errorToast: false },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: detectionQueries.all() });
      toast.success(`${title} raises alerts again.`);
      focusSoon(enabledId);
    },
  });
  const press = useOnce(() => resume.mutateAsync());
  return (
    <>
      <Callout
        tone="error"
        title="Stopped: it raised too many alerts"
        action={
          canModify ? (
            <Button size="sm" disabled={!hydrated} pending={resume.isPending} onClick={press}>
              Resume
            </Button>
          ) : null
        }
      >
        <p>
          It opened 1,000 alerts within an hour and was stopped
          {stoppedAt ? (
            <>
              {" "}
              <Time value={stoppedAt} />
            </>
          ) : null}
          , so that nobody drowns in them. Events are stored as before; it raises no alerts of them
          until it is resumed.
        </p>
        <p>
          See what its last alerts have in common. An exception, or a higher threshold, keeps it
          from stopping again.
        </p>
      </Callout>
      <CallProblem error={resume.error} />
    </>
  );
}
