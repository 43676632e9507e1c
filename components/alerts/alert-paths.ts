import type { AlertStatus } from "@/lib/kernel/alert-terms";

export const alertPath = (id: string) => `/alerts/${id}`;

type Search = {
  status?: readonly (AlertStatus | "ANY")[];
  severity?: string;
  assignee?: string;
  ruleId?: string;
  type?: string;
  q?: string;
  from?: string;
  to?: string;
  snoozed?: "include";
};

/** The list of alerts under these filters. */
export function alertsPath(search: Search): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of [value].flat()) if (one) parameters.append(name, one);
  }
  return `/alerts?${parameters.toString()}`;
}

/** The events with this indicator. */
export function indicatorPath({ kind, value }: { kind: string; value: string }): string {
  return `/logs?${new URLSearchParams({ indicator: `${kind}:${value}` }).toString()}`;
}
