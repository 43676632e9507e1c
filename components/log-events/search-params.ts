import {
  createLoader,
  createParser,
  parseAsNativeArrayOf,
  type inferParserType,
} from "nuqs/server";

import { oneId, trimmedText } from "@/components/data-table/url-parsers";

import { rangeParsers } from "./range-parsers";

const oneName = createParser({
  parse: (text) => {
    const name = text.trim();
    return name === "" || name.length > 500 ? null : name;
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
  ...rangeParsers,
  sourceId: parseAsNativeArrayOf(oneId),
  logType: names,
  action: names,
  excludeAction: names,
  actor: names,
  excludeActor: names,
  ip: names,
  excludeIp: names,
  indicator: names,
  q: trimmedText(200),
  /** The event whose panel is open. */
  event: eventId,
};

export type LogsUrl = inferParserType<typeof logsUrlParsers>;

export const loadLogsUrl = createLoader(logsUrlParsers);
