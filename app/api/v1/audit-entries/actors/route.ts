import { route } from "@/lib/http-api/route";
import { auditOperations } from "@/lib/audit/contract";
import { listAuditActors } from "@/lib/audit/server";

export const GET = route(auditOperations.actors, (ctx) => listAuditActors(ctx));
