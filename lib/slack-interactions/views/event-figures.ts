import type { KnownBlock } from "@slack/types";

import { context, inLine, section, webLink } from "@/lib/destination-types/server";
import type { LogEventDto } from "@/lib/log-events/contract";

const room = 2_800;
const mostIndicators = 20;

/** Distinct values, those that occur most often first. */
function ranked(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

const named = (title: string, values: string[]) =>
  values.length === 0
    ? []
    : [
        `*${title}:* ${values
          .slice(0, 5)
          .map((value) => inLine(value, 100))
          .join(", ")}${values.length > 5 ? ` and ${values.length - 5} more` : ""}`,
      ];

function withinRoom(lines: string[], separator: string): string {
  let text = "";
  for (const line of lines) {
    const next = text === "" ? line : text + separator + line;
    if (next.length > room) break;
    text = next;
  }
  return text;
}

const logsOf = (appUrl: string, kind: string, value: string) =>
  `${appUrl}/logs?${new URLSearchParams({ indicator: `${kind}:${value}` }).toString()}`;

/** What an alert's newest events say: who, what and from where, and each indicator with a link to the logs that have it. At most three blocks. */
export function eventFigures(events: readonly LogEventDto[], appUrl: string): KnownBlock[] {
  if (events.length === 0) return [];
  const values = (key: "action" | "actor" | "ip") =>
    ranked(events.flatMap((event) => event[key] ?? []));
  const lines = [
    ...named("Who", values("actor")),
    ...named("What", values("action")),
    ...named("From", values("ip")),
  ];
  const keys = ranked(
    events.flatMap(({ indicators }) =>
      indicators.map((one) => JSON.stringify([one.kind, one.value])),
    ),
  );
  const links = keys.slice(0, mostIndicators).flatMap((key) => {
    const [kind, value] = JSON.parse(key) as [string, string];
    return webLink(logsOf(appUrl, kind, value), `${inLine(kind, 30)} ${inLine(value, 100)}`) ?? [];
  });
  const shown = events.length === 1 ? "its newest event" : `its ${events.length} newest events`;
  return [
    ...(lines.length > 0 ? [section(withinRoom(lines, "\n"))] : []),
    ...(links.length > 0 ? [section(`*In the logs:* ${withinRoom(links, "  ·  ")}`)] : []),
    context(`Read from ${shown}.`),
  ];
}
