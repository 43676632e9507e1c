import type { Role } from "@/lib/kernel/permission";
import { roles } from "@/lib/kernel/permission";

import type { UserDto } from "./contract";

type UserRow = {
  id: string;
  email: string;
  name: string;
  role: string;
  disabledAt: Date | null;
  createdAt: Date;
};

/** A stored role's name as a role; one that this version does not know may do the least. */
export function toRole(name: string): Role {
  return roles.find((role) => role === name) ?? "AnalystReadOnly";
}

/** A person's row as the API shows it. */
export function toUser(row: UserRow): UserDto {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: toRole(row.role),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
