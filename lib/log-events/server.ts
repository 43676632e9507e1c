import "server-only";

export { countNewLogEvents, getLogEvent, listLogEvents } from "./list-log-events";
export { countPerHour, ensurePartitions, insertLogEvents, type NewLogEvent } from "./store";
