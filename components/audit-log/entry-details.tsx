"use client";

import { JsonView } from "@/components/json/json-view";
import { Disclosure } from "@/components/ui/disclosure";
import type { AuditEntryDto } from "@/lib/audit/contract";

import { DetailLines } from "./detail-lines";
import { EntryFacts } from "./entry-facts";
import { readDetails } from "./read-details";
import type { AuditUrlChange } from "./use-audit-url";

type Props = { entry: AuditEntryDto; onFilter: (change: AuditUrlChange) => void };

/** Who, what, to what and from where, then what it says besides, then all of it as JSON. */
export function EntryDetails({ entry, onFilter }: Props) {
  const lines = readDetails(entry.details);
  return (
    <div className="grid grid-cols-1 gap-6">
      <EntryFacts entry={entry} onFilter={onFilter} />
      <section className="grid min-w-0 grid-cols-1 gap-2">
        <h3 className="text-sm font-semibold">Details</h3>
        {lines.length > 0 ? (
          <DetailLines lines={lines} />
        ) : (
          <p className="text-sm text-muted">There is nothing more to say about it.</p>
        )}
      </section>
      <Disclosure title="Raw JSON">
        <div className="pt-2">
          <JsonView value={entry} />
        </div>
      </Disclosure>
    </div>
  );
}
