import type { LogEventDto } from "@/lib/log-events/contract";

import type { FilterEdit } from "./filter-edit";

type Indicator = LogEventDto["indicators"][number];

/** The filter for an indicator: the event's own IP or actor where it is that, since those can also be left out. */
export function indicatorFilter(
  event: Pick<LogEventDto, "ip" | "actor">,
  { kind, value }: Indicator,
): Pick<FilterEdit, "field" | "value"> {
  if (kind === "ip" && value === event.ip) return { field: "ip", value };
  const isName = kind === "email" || kind === "username";
  if (isName && event.actor !== null && value === event.actor.toLowerCase())
    return { field: "actor", value: event.actor };
  return { field: "indicator", value: `${kind}:${value}` };
}
