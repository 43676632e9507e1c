import type { Role } from "@/lib/kernel/permission";
import { roles } from "@/lib/kernel/permission";

import type { ApiTokenDto } from "./contract";

type ApiTokenRow = {
  id: string;
  name: string;
  role: string;
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
};

const iso = (time: Date | null) => time?.toISOString() ?? null;

/** A stored role's name as a role; one that this version does not know may do the least. */
export function tokenRole(name: string): Role {
  return roles.find((role) => role === name) ?? "AnalystReadOnly";
}

/** A token's row as the API shows it: never the token or its hash. */
export function toApiToken(row: ApiTokenRow): ApiTokenDto {
  return {
    id: row.id,
    name: row.name,
    role: tokenRole(row.role),
    prefix: row.prefix,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: iso(row.lastUsedAt),
    expiresAt: iso(row.expiresAt),
    revokedAt: iso(row.revokedAt),
  };
}
