import { AlarmClock } from "lucide-react";

import type { DataColumn } from "@/components/data-table/data-column";
import { cn } from "@/components/ui/cn";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";
import { isOpenAlert } from "@/lib/kernel/alert-terms";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { AlertStatusBadge } from "./alert-status-badge";
import { shortTypeWords } from "./alert-words";

const number = new Intl.NumberFormat("en-US");

/** A time that an alert without events does not have. */
const timeCell = (value: string | null) => (value === null ? null : <Time value={value} />);

/** The title; what has ended steps back. */
function Title({ alert: { title, status, snoozedUntil } }: { alert: AlertDto }) {
  return (
    <>
      <span data-tooltip={title} className={cn(isOpenAlert(status) ? "font-medium" : "text-muted")}>
        {title}
      </span>
      {snoozedUntil ? (
        <span className="ml-2 inline-flex items-center gap-1 align-middle text-xs text-muted">
          <AlarmClock aria-hidden="true" className="size-3.5" />
          Snoozed, back <Time value={snoozedUntil} />
        </span>
      ) : null}
    </>
  );
}

/** How bad, what, how it stands, who has it, of which source, since when and how often. */
export function alertColumns(logTypes: readonly LogTypeDto[]): DataColumn<AlertDto>[] {
  const label = (id: string) => logTypes.find((one) => one.id === id)?.label ?? id;
  return [
    {
      id: "severity",
      title: "Severity",
      width: 92,
      fixed: true,
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      id: "title",
      title: "Alert",
      width: 296,
      grow: true,
      fixed: true,
      cell: (alert) => <Title alert={alert} />,
    },
    {
      id: "status",
      title: "Status",
      width: 96,
      cell: ({ status }) => <AlertStatusBadge status={status} />,
    },
    { id: "assignee", title: "Assignee", width: 108, cell: ({ assignee }) => assignee?.name },
    { id: "type", title: "Type", width: 108, cell: ({ type }) => shortTypeWords[type] },
    {
      id: "source",
      title: "Source",
      width: 116,
      cell: ({ sourceName }) => sourceName ?? "Margay",
    },
    {
      id: "logType",
      title: "Log type",
      width: 104,
      cell: ({ logType }) => (logType === null ? null : label(logType)),
    },
    {
      id: "events",
      title: "Events",
      width: 68,
      align: "end",
      cell: ({ eventCount }) => number.format(eventCount),
    },
    {
      id: "firstEvent",
      title: "First event",
      width: 100,
      cell: ({ firstEventAt }) => timeCell(firstEventAt),
    },
    {
      id: "lastEvent",
      title: "Last event",
      width: 100,
      cell: ({ lastEventAt }) => timeCell(lastEventAt),
    },
    {
      id: "openedAt",
      title: "Opened",
      width: 96,
      initial: false,
      cell: ({ openedAt }) => <Time value={openedAt} />,
    },
  ];
}
