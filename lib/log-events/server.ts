import "server-only";

export { parseEventId as positionOf } from "./event-id";
export { findEventKey } from "./find-event-key";
export { dropExpiredCounts, dropExpiredEvents, keptSince } from "./keep-events";
export { findLogEvents } from "./find-log-events";
export { countNewLogEvents, getLogEvent, listLogEvents } from "./list-log-events";
export { countScan, scanLogEvents } from "./scan-log-events";
export {
  countPerHour,
  ensurePartitions,
  findEventIds,
  insertLogEvents,
  type NewLogEvent,
} from "./store";
export { countEventsByPart } from "./store-counts";
