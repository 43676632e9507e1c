import "server-only";

export { checkReadiness } from "./check-readiness";
export { collectMetrics } from "./collect-metrics";
export { sweepExpired } from "./sweep-expired";
export { recordTick, recordWorkerSeen } from "./worker-heartbeat";
