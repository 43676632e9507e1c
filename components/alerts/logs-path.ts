import type { FilterEdit, FilterField } from "@/components/log-events/filter-edit";

const opposites: Partial<Record<FilterField, string>> = {
  action: "excludeAction",
  actor: "excludeActor",
  ip: "excludeIp",
};

/** Logs with this one filter. */
export function logsPath(field: FilterField, value: string, mode: FilterEdit["mode"]): string {
  const name = mode === "out" ? (opposites[field] ?? field) : field;
  return `/logs?${new URLSearchParams({ [name]: value }).toString()}`;
}
