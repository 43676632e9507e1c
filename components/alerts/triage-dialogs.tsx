"use client";

import dynamic from "next/dynamic";
import { useState } from "react";

import { Dialog } from "@/components/ui/dialog";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

import type { AlertAccess, Person } from "./alert-access";
import { alertsInWords } from "./change-words";
import { EndlessDialog } from "./endless-dialog";
import { targetCount, type Targets, type Triage } from "./use-triage";

const Coming = () => (
  <div className="grid gap-2">
    <LoadingNote>Loading</LoadingNote>
    <Skeleton className="h-9" />
    <Skeleton className="h-24" />
  </div>
);

const AssignPicker = dynamic(
  () => import("./assign-picker").then((module) => module.AssignPicker),
  { ssr: false, loading: Coming },
);
const SnoozeForm = dynamic(() => import("./snooze-form").then((module) => module.SnoozeForm), {
  ssr: false,
  loading: Coming,
});
const ResolveForm = dynamic(() => import("./resolve-form").then((module) => module.ResolveForm), {
  ssr: false,
  loading: Coming,
});

function inWords(targets: Targets): string {
  const { count, more } = targetCount(targets);
  if (more) return `more than ${alertsInWords(count)}`;
  return count === 1 ? "alert" : alertsInWords(count);
}

/** Who has all of them; null when nobody has, or not all the same person. */
function sharedAssignee(targets: Targets): Person | null {
  const [first, ...others] = targets.kind === "alerts" ? targets.alerts : [];
  const person = first?.assignee ?? null;
  return others.every(({ assignee }) => assignee?.id === person?.id) ? person : null;
}

const anyAssigned = (targets: Targets) =>
  targets.kind === "matching" || targets.alerts.some(({ assignee }) => assignee !== null);

const anySnoozed = (targets: Targets) =>
  targets.kind === "matching" || targets.alerts.some(({ snoozedUntil }) => snoozedUntil !== null);

const titles = { resolve: "Resolve", assign: "Assign", snooze: "Snooze" };

type Props = { triage: Triage; access: AlertAccess };

/** What triage asks first: a comment, a person, a time; and, before what cannot be undone, whether. */
export function TriageDialogs({ triage, access }: Props) {
  const { close, change } = triage;
  // What is closing stays drawn while it fades.
  const [question, setShown] = useState(triage.question);
  if (triage.question !== null && triage.question !== question) setShown(triage.question);
  const targets = question?.targets;
  const only = targets?.kind === "alerts" && targets.alerts.length === 1 ? targets.alerts[0] : null;
  return (
    <>
      <Dialog
        open={triage.question !== null}
        onOpenChange={(open) => (open ? undefined : close())}
        title={question && targets ? `${titles[question.kind]} ${inWords(targets)}` : "Alerts"}
        description={only?.title}
        size="sm"
      >
        {question?.kind === "resolve" && targets ? (
          <ResolveForm
            draftKey={`resolve.${only?.id ?? "several"}`}
            action={`Resolve ${inWords(targets)}`}
            onCancel={close}
            onResolve={(comment) =>
              change(targets, { status: "RESOLVED", ...(comment ? { comment } : {}) })
            }
          />
        ) : null}
        {question?.kind === "assign" && targets ? (
          <AssignPicker
            me={access.me}
            current={sharedAssignee(targets)}
            canClear={anyAssigned(targets)}
            onPick={(assignee) => change(targets, { assignee })}
          />
        ) : null}
        {question?.kind === "snooze" && targets ? (
          <SnoozeForm
            isSnoozed={anySnoozed(targets)}
            onSnooze={(snoozedUntil) => change(targets, { snoozedUntil })}
          />
        ) : null}
      </Dialog>
      <EndlessDialog endless={triage.endless} onClose={triage.closeEndless} />
    </>
  );
}
