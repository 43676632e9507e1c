"use client";

import { AlarmClock, CircleDot, CircleUser, X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { AlertCountDto } from "@/lib/alerts/contract";

import { alertsInWords } from "./change-words";
import { statusEntries } from "./status-entries";
import { targetCount, type Targets, type Triage } from "./use-triage";

type Props = {
  targets: Targets;
  /** How many match the filters; undefined while it is not known. */
  matching: AlertCountDto | undefined;
  triage: Triage;
  onSelectMatching: () => void;
  onClear: () => void;
};

/** What can be done with the chosen alerts; it floats over the end of the table, so that nothing moves. */
export function BulkBar({ targets, matching, triage, onSelectMatching, onClear }: Props) {
  const { count, more } = targetCount(targets);
  const beyond =
    targets.kind === "alerts" && matching && (matching.more || matching.count > count)
      ? matching
      : null;
  const all = (one: AlertCountDto) =>
    one.more ? `more than ${one.count.toLocaleString("en")}` : one.count.toLocaleString("en");
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-3 flex justify-center px-4">
      <div
        role="group"
        aria-label="Selected alerts"
        className="pointer-events-auto flex max-w-full flex-wrap items-center gap-2 rounded-md bg-raised p-2 pl-3 shadow-float"
      >
        <span role="status" className="text-sm font-medium tabular-nums">
          {more ? `More than ${alertsInWords(count)}` : `${count.toLocaleString("en")} selected`}
        </span>
        {beyond ? (
          <Button variant="ghost" size="sm" onClick={onSelectMatching}>
            {`Select all ${all(beyond)} that match`}
          </Button>
        ) : null}
        <span aria-hidden="true" className="h-5 border-l border-line" />
        <Button size="sm" onClick={() => triage.setStatus(targets, "TRIAGED")}>
          Triage
        </Button>
        <Button size="sm" onClick={() => triage.ask("resolve", targets)}>
          Resolve
        </Button>
        <Menu
          label="Status"
          side="top"
          items={statusEntries(null, (status) => triage.setStatus(targets, status))}
          trigger={(props) => (
            <Button {...props} size="sm">
              <CircleDot aria-hidden="true" />
              Status
            </Button>
          )}
        />
        <Button size="sm" onClick={() => triage.ask("assign", targets)}>
          <CircleUser aria-hidden="true" />
          Assign
        </Button>
        <Button size="sm" onClick={() => triage.ask("snooze", targets)}>
          <AlarmClock aria-hidden="true" />
          Snooze
        </Button>
        <IconButton label="Clear the selection" size="iconSm" onClick={onClear}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
