import { exceptionKinds, type ExceptionDto } from "./contract";
import type { ExceptionRow } from "./store";

/** False for one that a later version of Margay made, of a kind that this one knows nothing of. */
export const isOfKnownKind = ({ kind }: ExceptionRow): boolean =>
  exceptionKinds.some((known) => known === kind);

/** An exception as the API shows it. */
export function toExceptionDto(row: ExceptionRow): ExceptionDto {
  const kind = exceptionKinds.find((known) => known === row.kind);
  if (!kind) throw new Error(`This version of Margay has no exceptions of the kind ${row.kind}.`);
  return {
    id: row.id,
    kind,
    value: row.value,
    reason: row.reason,
    until: row.until?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
  };
}
