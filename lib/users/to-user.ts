import type { Role } from "@/lib/kernel/permission";
import { roles } from "@/lib/kernel/permission";

import type { UserDto } from "./contract";
import type { PersonRow } from "./store-people";

/** A stored role's name as a role; one that this version does not know may do the least. */
export function toRole(name: string): Role {
  return roles.find((role) => role === name) ?? "AnalystReadOnly";
}

const later = (one: Date | null, other: Date | null) =>
  one && other ? (one > other ? one : other) : (one ?? other);

/** A person's row as the API shows it; `visit` is when they last signed in or out. */
export function toUser(row: PersonRow, visit: Date | null): UserDto {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: toRole(row.role),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    hasPassword: row.hasPassword,
    lastSeenAt: later(row.lastSeenAt, visit)?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
