import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";

const auditEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.object({ type: z.string(), id: z.string().nullable(), name: z.string() }),
  action: z.string(),
  target: z.object({ type: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  details: z.record(z.string(), z.unknown()),
  address: z.string().nullable(),
  requestId: z.string(),
});
export type AuditEntryDto = z.infer<typeof auditEntrySchema>;

export const auditOperations = {
  list: defineOperation({
    id: "listAuditEntries",
    method: "GET",
    path: "/api/v1/audit-entries",
    summary: "List who changed what, newest first.",
    access: "AuditLogRead",
    query: z.strictObject(pageQuery),
    response: pageSchema(auditEntrySchema),
  }),
};
