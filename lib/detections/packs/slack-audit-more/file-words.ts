import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";

/** The file of an entry, whatever kind of file it is. */
const fileOf = ({ entity }: AuditEntry) => entity?.file ?? entity?.canvas ?? entity?.list;

/** The first file's name and id, for a fact. */
export function fileFacts(entry: AuditEntry): [string, string | null][] {
  const file = fileOf(entry);
  return [
    ["First file", text(file?.name) ?? text(file?.title)],
    ["First file's ID", text(file?.id)],
  ];
}
