import { z } from "zod";

import { actorKind } from "./actor-kind";
import type { AuditEntryDto } from "./contract";
import type { AuditRow } from "./store";

const detailsSchema = z.record(z.string(), z.unknown());

/** An entry's row as the API shows it. */
export function toAuditEntry(row: AuditRow): AuditEntryDto {
  const actor = { type: row.actorType, name: row.actorName };
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { ...actor, kind: actorKind(actor), id: row.actorId },
    action: row.action,
    target: { type: row.targetType, id: row.targetId, name: row.targetName },
    details: detailsSchema.parse(row.details),
    address: row.address,
    requestId: row.requestId,
  };
}
