"use client";

import { CallProblem } from "@/components/form/call-problem";
import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";

import { detectionPaths } from "../detection-paths";

type Props = {
  /** The form that is sent, which it stands below. */
  formId: string;
  rule: { id: string } | null;
  saving: boolean;
  error: Error | null;
  /** How many parts of the form something is said of. */
  problems: number;
};

/** Saving, leaving, and what kept it from being saved. */
export function SaveBar({ formId, rule, saving, error, problems }: Props) {
  const hydrated = useHydrated();
  return (
    <div className="grid gap-3 border-t border-line pt-5">
      {problems > 0 ? (
        <Callout
          tone="error"
          live
          title={
            problems === 1 ? "One thing is not right yet" : `${problems} things are not right yet`
          }
        >
          What is wrong stands at its place above. Nothing that you typed is lost.
        </Callout>
      ) : (
        <CallProblem error={error} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" form={formId} variant="primary" disabled={!hydrated} pending={saving}>
          {rule ? "Save rule" : "Create rule"}
        </Button>
        <ButtonLink
          variant="ghost"
          href={rule ? detectionPaths.detection(rule.id) : detectionPaths.list()}
        >
          Cancel
        </ButtonLink>
      </div>
    </div>
  );
}
