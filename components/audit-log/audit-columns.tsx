import type { DataColumn } from "@/components/data-table/data-column";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { actionInWords } from "@/lib/audit/actions";
import type { AuditEntryDto } from "@/lib/audit/contract";

import { kindWords } from "./kind-words";
import { targetName, targetPath, targetWord } from "./target";

/** What it was done to; the keyboard finds its page in the panel. */
function Target({ entry }: { entry: AuditEntryDto }) {
  const path = targetPath(entry);
  const name = targetName(entry.target);
  return path === null ? (
    name
  ) : (
    <TextLink href={path} prefetch={false} tabIndex={-1} className="text-ink">
      {name}
    </TextLink>
  );
}

/** When, who and as what, did what, to what, from where. */
export const auditColumns: readonly DataColumn<AuditEntryDto>[] = [
  {
    id: "time",
    title: "Time",
    width: 148,
    fixed: true,
    cell: ({ at }) => <Time value={at} format="short" className="tabular-nums" />,
  },
  { id: "actor", title: "Who", width: 176, fixed: true, value: ({ actor }) => actor.name },
  {
    id: "kind",
    title: "Kind",
    width: 116,
    cell: ({ actor }) => <span className="text-muted">{kindWords[actor.kind]}</span>,
  },
  {
    id: "action",
    title: "What",
    width: 232,
    fixed: true,
    cell: ({ action }) => <span className="font-medium">{actionInWords(action)}</span>,
  },
  {
    id: "target",
    title: "Target",
    width: 240,
    grow: true,
    value: ({ target }) => target.name ?? target.id,
    cell: (entry) => <Target entry={entry} />,
  },
  {
    id: "targetType",
    title: "Kind of target",
    width: 132,
    initial: false,
    cell: ({ target }) => targetWord(target.type),
  },
  { id: "address", title: "Address", width: 132, mono: true, value: ({ address }) => address },
];
