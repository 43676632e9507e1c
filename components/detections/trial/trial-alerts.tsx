"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { focusSoon } from "@/components/ui/focus-soon";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { TrialAlertDto } from "@/lib/detections/trials/contract";

import { eventsInWords } from "./trial-words";

const shownAtFirst = 10;

/** Where the events of an alert that was never raised can be looked at: their time and log type, and more than them. */
function eventsPath({ firstEventAt, lastEventAt }: TrialAlertDto, logTypes: readonly string[]) {
  const end = new Date(Date.parse(lastEventAt) + 1).toISOString();
  const query = new URLSearchParams({ from: firstEventAt, to: end });
  for (const logType of logTypes) query.append("logType", logType);
  return `/logs?${query.toString()}`;
}

type Props = { alerts: readonly TrialAlertDto[]; total: number; logTypes: readonly string[] };

/** The alerts that would have been raised, oldest first. */
export function TrialAlerts({ alerts, total, logTypes }: Props) {
  const [all, setAll] = useState(false);
  if (alerts.length === 0) return null;
  return (
    <div className="grid gap-2">
      <ul aria-label="Alerts it would have raised" className="border-t border-line">
        {alerts.slice(0, all ? alerts.length : shownAtFirst).map((alert, at) => (
          <li
            id={`trial-alert-${at}`}
            key={`${alert.group} ${alert.openedAt}`}
            className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 text-sm sm:flex-nowrap"
          >
            <span className="flex w-20 shrink-0">
              <SeverityBadge severity={alert.severity} />
            </span>
            <span className="min-w-0 flex-1 text-pretty max-sm:order-1 max-sm:basis-full">
              {alert.title}
            </span>
            <TextLink
              href={eventsPath(alert, logTypes)}
              prefetch={false}
              className="shrink-0 tabular-nums sm:w-24 sm:text-right"
            >
              {eventsInWords(alert.events)}
            </TextLink>
            <Time
              value={alert.openedAt}
              format="short"
              className="shrink-0 text-muted tabular-nums max-sm:ml-auto sm:w-36 sm:text-right"
            />
          </li>
        ))}
      </ul>
      {alerts.length > shownAtFirst && !all ? (
        <Button
          variant="ghost"
          size="sm"
          className="w-fit"
          onClick={() => {
            setAll(true);
            focusSoon(`trial-alert-${shownAtFirst}`);
          }}
        >
          Show {alerts.length < total ? `the first ${alerts.length}` : `all ${alerts.length}`}
        </Button>
      ) : null}
      {all && alerts.length < total ? (
        <p className="text-sm text-muted">The others are counted above, and not kept.</p>
      ) : null}
    </div>
  );
}
