import "server-only";

export { listAuditEntries } from "./list-audit-entries";
export { type AuditRecord, recordAudit } from "./record";
