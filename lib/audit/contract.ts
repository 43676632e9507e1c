import { z } from "zod";

import { instantSchema } from "@/lib/kernel/instant";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";

import { actorKinds } from "./actor-kind";

const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).max(50, "At most 50 values.")])
    .transform((value) => [value].flat() as z.output<T>[])
    .optional();

const name = z.string().trim().min(1).max(200);

/** Within one filter any of its values counts, between them all must hold. */
const auditFilters = {
  /** At or after, and before. */
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  action: several(name),
  actorId: several(name),
  actorKind: several(z.enum(actorKinds)),
  targetType: several(name),
  targetId: several(name),
  /** Any text in the name of who did it or of what it was done to, or in the address; whatever its case. */
  q: z.string().trim().max(200, "Search for at most 200 characters.").optional(),
};

const listAuditQuery = z.strictObject({ ...auditFilters, ...pageQuery });
export type ListAuditQuery = z.output<typeof listAuditQuery>;
export type AuditFilters = Omit<ListAuditQuery, "limit" | "cursor">;

const actorSchema = z.object({
  type: z.string(),
  kind: z.enum(actorKinds),
  id: z.string().nullable(),
  name: z.string(),
});

const auditEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: actorSchema,
  action: z.string(),
  target: z.object({ type: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  details: z.record(z.string(), z.unknown()),
  address: z.string().nullable(),
  requestId: z.string(),
});
export type AuditEntryDto = z.infer<typeof auditEntrySchema>;

const auditActorSchema = actorSchema.omit({ type: true }).extend({ id: z.string() });
export type AuditActorDto = z.infer<typeof auditActorSchema>;

const path = "/api/v1/audit-entries";

export const auditOperations = {
  list: defineOperation({
    id: "listAuditEntries",
    method: "GET",
    path,
    summary: "List who changed what, newest first, as filtered.",
    access: "AuditLogRead",
    query: listAuditQuery,
    response: pageSchema(auditEntrySchema),
  }),
  actors: defineOperation({
    id: "listAuditActors",
    method: "GET",
    path: `${path}/actors`,
    summary: "List who is in the audit log, people and API tokens, by name; at most 500.",
    access: "AuditLogRead",
    response: pageSchema(auditActorSchema),
  }),
  get: defineOperation({
    id: "getAuditEntry",
    method: "GET",
    path: `${path}/{id}`,
    summary: "Get one entry of the audit log.",
    access: "AuditLogRead",
    params: z.object({ id: z.uuid("This is not the address of an entry.") }),
    response: auditEntrySchema,
  }),
};
