import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { eventSummary } from "./event-summary";
import { extractedPaths } from "./extracted-paths";
import type { FilterField } from "./filter-edit";
import { textOf, unixTime, valueAt } from "./value-at";

export type EventColumn = {
  id: string;
  title: string;
  width: number;
  kind: "text" | "code" | "ip" | "time" | "number" | "json";
  fixed?: boolean;
  grow?: boolean;
  initial?: boolean;
  /** The filter that its values belong to, where there is one. */
  filter?: FilterField;
  /** What is drawn; RFC 3339 for times. */
  text: (event: LogEventDto) => string | null;
  /** What filter and copy act on, where that is not what is drawn. */
  value?: (event: LogEventDto) => string | null;
  /** What the filter takes, where that is not what people read. */
  filterValue?: (event: LogEventDto) => string;
};

const source: EventColumn = {
  id: "source",
  title: "Source",
  width: 160,
  kind: "text",
  filter: "sourceId",
  text: (event) => event.sourceName,
  filterValue: (event) => event.sourceId,
};

const stored: EventColumn = {
  id: "stored",
  title: "Stored",
  width: 150,
  kind: "time",
  initial: false,
  text: (event) => event.ingestedAt,
};

function summary(logTypes: readonly LogTypeDto[], initial: boolean): EventColumn {
  return {
    id: "summary",
    title: "Summary",
    width: 200,
    kind: "text",
    grow: true,
    initial,
    text: (event) =>
      eventSummary(
        event,
        logTypes.find(({ id }) => id === event.logType),
      ),
  };
}

/** The columns for events of several log types. */
export function mixedColumns(logTypes: readonly LogTypeDto[]): EventColumn[] {
  const byId = new Map(logTypes.map((logType) => [logType.id, logType]));
  return [
    {
      id: "time",
      title: "Time",
      width: 150,
      kind: "time",
      fixed: true,
      text: (event) => event.eventTime,
    },
    source,
    {
      id: "log-type",
      title: "Log type",
      width: 130,
      kind: "text",
      filter: "logType",
      text: (event) => byId.get(event.logType)?.label ?? event.logType,
      filterValue: (event) => event.logType,
    },
    {
      id: "action",
      title: "Action",
      width: 210,
      kind: "code",
      filter: "action",
      text: (event) => event.action,
    },
    {
      id: "actor",
      title: "Actor",
      width: 210,
      kind: "text",
      filter: "actor",
      text: (event) => event.actor,
    },
    {
      id: "ip",
      title: "IP address",
      width: 140,
      kind: "ip",
      filter: "ip",
      text: (event) => event.ip,
    },
    summary(logTypes, true),
    stored,
  ];
}

/** The columns that a log type declares, then summary, source and time stored; `events` tell which of them can be filtered. */
export function logTypeColumns(logType: LogTypeDto, events: readonly LogEventDto[]): EventColumn[] {
  const paths = extractedPaths(logType, events);
  const eventTime = new Set(
    logType.fields.filter(({ isEventTime }) => isEventTime).map(({ path }) => path),
  );
  const declared = logType.columns.map((column, index): EventColumn => {
    const { id, label, path, kind, width, initial } = column;
    const at = (event: LogEventDto) => textOf(valueAt(event.raw, path));
    const common = { id, title: label, kind, width, initial, fixed: index === 0 };
    if (eventTime.has(path)) return { ...common, width: 150, text: (event) => event.eventTime };
    if (kind === "time") return { ...common, width: 150, text: (event) => isoAt(event, path) };
    if (kind === "ip")
      return {
        ...common,
        filter: "ip",
        text: (event) => event.ip ?? at(event),
        value: (event) => event.ip,
      };
    if (path === paths.action) return { ...common, filter: "action", text: at };
    if (paths.actor.has(path)) {
      return {
        ...common,
        filter: "actor",
        text: (event) => at(event) ?? event.actor,
        value: (event) => event.actor,
      };
    }
    return { ...common, text: at };
  });
  return [
    ...declared,
    summary([logType], false),
    { ...source, id: "log-source", initial: false },
    stored,
  ];
}

function isoAt(event: LogEventDto, path: string): string | null {
  const time = unixTime(valueAt(event.raw, path));
  return time === null ? null : new Date(time).toISOString();
}
