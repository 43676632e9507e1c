import "server-only";

export type { AuditAction } from "./actions";
export { lastVisits } from "./last-visits";
export { getAuditEntry, listAuditActors, listAuditEntries } from "./list-audit-entries";
export { recordAudit } from "./record";
