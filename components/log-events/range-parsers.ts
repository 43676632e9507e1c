import { createParser, parseAsStringLiteral } from "nuqs/server";

import { rangeNames } from "./time-range";

const moment = createParser({
  parse: (text) => {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text) : null;
    return time && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
  },
  serialize: String,
});

/** The time range of a list in its address; a value that makes no sense counts as absent. */
export const rangeParsers = {
  range: parseAsStringLiteral(rangeNames).withDefault("all"),
  /** Exact bounds; either of them stands above `range`. */
  from: moment,
  to: moment,
};
