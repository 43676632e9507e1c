import {
  createLoader,
  createParser,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { rangeNames } from "./time-range";

const oneName = createParser({
  parse: (text) => {
    const name = text.trim();
    return name === "" || name.length > 500 ? null : name;
  },
  serialize: String,
});

const oneSource = createParser({
  parse: (text) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null,
  serialize: String,
});

const searchText = createParser({
  parse: (text) => text.trim().slice(0, 200) || null,
  serialize: String,
});

const moment = createParser({
  parse: (text) => {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text) : null;
    return time && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
  },
  serialize: String,
});

const eventId = createParser({
  parse: (text) => (/^-?[0-9a-z_]{3,59}$/.test(text) ? text : null),
  serialize: String,
});

const names = parseAsNativeArrayOf(oneName);

/** What the address of the Logs page holds, for server and browser alike; a value that makes no sense counts as absent. */
export const logsUrlParsers = {
  range: parseAsStringLiteral(rangeNames).withDefault("all"),
  /** Exact bounds; either of them stands above `range`. */
  from: moment,
  to: moment,
  sourceId: parseAsNativeArrayOf(oneSource),
  logType: names,
  action: names,
  excludeAction: names,
  actor: names,
  excludeActor: names,
  ip: names,
  excludeIp: names,
  indicator: names,
  q: searchText,
  /** The event whose panel is open. */
  event: eventId,
};

export type LogsUrl = inferParserType<typeof logsUrlParsers>;

export const loadLogsUrl = createLoader(logsUrlParsers);
