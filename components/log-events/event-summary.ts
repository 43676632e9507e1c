import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { extractedPaths } from "./extracted-paths";
import { textOf, valueAt } from "./value-at";

const mostParts = 3;

/** What an event is about beside its action, actor and IP, in one line: "channel · ops-payments · Northwind". Empty when there is nothing. */
export function eventSummary(
  event: LogEventDto,
  logType: Pick<LogTypeDto, "columns" | "fields"> | undefined,
): string {
  if (!logType) return "";
  const { actor } = extractedPaths(logType, [event]);
  const said = new Set([event.action, event.actor, event.ip]);
  const parts = new Set<string>();
  for (const { kind, path } of logType.columns) {
    if (kind !== "text" || actor.has(path) || parts.size === mostParts) continue;
    const text = textOf(valueAt(event.raw, path));
    if (text !== null && !said.has(text)) parts.add(text);
  }
  return [...parts].join(" · ");
}
