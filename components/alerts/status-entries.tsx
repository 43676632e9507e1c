import type { MenuEntry } from "@/components/ui/menu";
import { type AlertStatus, alertStatuses, alertStatusTitles } from "@/lib/kernel/alert-terms";

import { StatusIcon } from "./alert-status-badge";

const keys: Partial<Record<AlertStatus, string>> = { OPEN: "R", TRIAGED: "T", RESOLVED: "E" };

/** Every status as a line of a menu, but the one that holds already. */
export function statusEntries(
  current: AlertStatus | null,
  onChoose: (status: AlertStatus) => void,
): MenuEntry[] {
  return alertStatuses
    .filter((status) => status !== current)
    .map((status) => ({
      id: status,
      label: alertStatusTitles[status],
      icon: <StatusIcon status={status} />,
      ...(keys[status] ? { shortcut: keys[status] } : {}),
      onSelect: () => onChoose(status),
    }));
}
