import { route } from "@/lib/http-api/route";
import { auditOperations } from "@/lib/audit/contract";
import { listAuditEntries } from "@/lib/audit/server";

export const GET = route(auditOperations.list, (ctx, { query }) => listAuditEntries(ctx, query));
