import type { DataColumn } from "@/components/data-table/data-column";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";

import { AlertStatusBadge } from "./alert-status-badge";

/** How bad, what, how it stands, of which source, since when. */
export const alertColumns: readonly DataColumn<AlertDto>[] = [
  {
    id: "severity",
    title: "Severity",
    width: 112,
    fixed: true,
    cell: ({ severity }) => <SeverityBadge severity={severity} />,
  },
  {
    id: "title",
    title: "Alert",
    width: 480,
    grow: true,
    fixed: true,
    cell: ({ title }) => <span className="font-medium">{title}</span>,
  },
  {
    id: "status",
    title: "Status",
    width: 112,
    cell: ({ status }) => <AlertStatusBadge status={status} />,
  },
  { id: "source", title: "Source", width: 200, cell: ({ sourceName }) => sourceName },
  {
    id: "openedAt",
    title: "Since",
    width: 120,
    cell: ({ openedAt }) => <Time value={openedAt} />,
  },
];
