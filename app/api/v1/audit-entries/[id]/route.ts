import { route } from "@/lib/http-api/route";
import { auditOperations } from "@/lib/audit/contract";
import { getAuditEntry } from "@/lib/audit/server";

export const GET = route(auditOperations.get, (ctx, { params }) => getAuditEntry(ctx, params.id));
