import { Time } from "@/components/ui/time";
import { actionInWords } from "@/lib/audit/actions";
import type { AuditEntryDto } from "@/lib/audit/contract";

import { kindWords } from "./kind-words";
import { targetName } from "./target";

/** An entry in the list of narrow windows. */
export function CompactEntry({ entry }: { entry: AuditEntryDto }) {
  const { actor, action, at, address, target } = entry;
  const who = [actor.name, kindWords[actor.kind], address];
  return (
    <span className="grid gap-0.5">
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium text-pretty">{actionInWords(action)}</span>
        <Time value={at} className="shrink-0 text-xs text-muted" />
      </span>
      <span className="truncate">{targetName(target)}</span>
      <span className="truncate text-xs text-muted">{who.filter(Boolean).join(" · ")}</span>
    </span>
  );
}
