"use client";

import { AlarmClock, ChevronDown, CircleUser } from "lucide-react";

import { AskButton } from "@/components/boomerangs/ask-button";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";
import { isOpenAlert } from "@/lib/kernel/alert-terms";

import { AlertStatusBadge } from "./alert-status-badge";
import { statusEntries } from "./status-entries";
import type { Targets, Triage } from "./use-triage";

type Props = { alert: AlertDto; triage: Triage; canModify: boolean };

/** How the alert stands and who has it; for whoever may, each of it is what changes it. */
export function AlertControls({ alert, triage, canModify }: Props) {
  if (!canModify) return <Standing alert={alert} />;
  const targets: Targets = { kind: "alerts", alerts: [alert] };
  const isOpen = isOpenAlert(alert.status);
  return (
    <div role="group" aria-label="Triage" className="flex flex-wrap items-center gap-2">
      <Menu
        label="Status"
        items={statusEntries(alert.status, (status) => triage.setStatus(targets, status))}
        trigger={(props) => (
          <Button {...props}>
            <span className="sr-only">Status:</span>
            <AlertStatusBadge status={alert.status} />
            <ChevronDown aria-hidden="true" className="text-muted" />
          </Button>
        )}
      />
      <Button
        aria-keyshortcuts="a"
        onClick={() => triage.ask("assign", targets)}
        className="max-w-60"
      >
        <CircleUser aria-hidden="true" />
        {alert.assignee ? (
          <>
            <span className="sr-only">Assignee:</span>
            <span className="truncate">{alert.assignee.name}</span>
          </>
        ) : (
          "Assign"
        )}
      </Button>
      {isOpen ? (
        <Button aria-keyshortcuts="z" onClick={() => triage.ask("snooze", targets)}>
          <AlarmClock aria-hidden="true" />
          {alert.snoozedUntil ? (
            <span>
              Snoozed, back <Time value={alert.snoozedUntil} />
            </span>
          ) : (
            "Snooze"
          )}
        </Button>
      ) : null}
      <AskButton alert={alert} />
      {isOpen ? (
        <Button
          variant="primary"
          aria-keyshortcuts="e"
          onClick={() => triage.ask("resolve", targets)}
        >
          Resolve alert
        </Button>
      ) : (
        <Button aria-keyshortcuts="r" onClick={() => triage.setStatus(targets, "OPEN")}>
          Reopen
        </Button>
      )}
    </div>
  );
}

function Standing({ alert: { status, assignee, snoozedUntil } }: { alert: AlertDto }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <AlertStatusBadge status={status} />
      <span className="inline-flex items-center gap-1.5 text-muted">
        <CircleUser aria-hidden="true" className="size-3.5" />
        {assignee ? assignee.name : "Nobody has it"}
      </span>
      {snoozedUntil ? (
        <span className="inline-flex items-center gap-1.5 text-muted">
          <AlarmClock aria-hidden="true" className="size-3.5" />
          <span>
            Snoozed, back <Time value={snoozedUntil} />
          </span>
        </span>
      ) : null}
    </p>
  );
}
