import { randomUUID } from "node:crypto";

/** An audit entry of our invented company, done by `who` at `at`; another one at every call. */
export function auditEntry(
  action: string,
  at: Date,
  { who, entity, details }: { who: string; entity?: object; details?: object },
): Record<string, unknown> {
  return {
    id: randomUUID(),
    date_create: Math.floor(at.getTime() / 1000),
    action,
    actor: { type: "user", user: { id: who, name: `Person ${who}` } },
    entity: entity ?? null,
    context: { ip_address: "203.0.113.40", ua: "Mozilla/5.0" },
    ...(details ? { details } : {}),
  };
}

/** The entity of an entry about a person. */
export const aboutPerson = (id: string) => ({ type: "user", user: { id, name: `Person ${id}` } });
