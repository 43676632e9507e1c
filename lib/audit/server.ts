import "server-only";

export { lastVisits } from "./last-visits";
export { listAuditEntries } from "./list-audit-entries";
export { recordAudit } from "./record";
