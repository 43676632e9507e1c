import { ScrollText, SearchX } from "lucide-react";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Why there is nothing, and where to look instead. */
export function AuditEmpty({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (!isFiltered) {
    return (
      <EmptyState icon={<ScrollText aria-hidden="true" />} title="Nothing was done yet">
        Whatever somebody changes here, in Slack, by the API or on the command line is listed, with
        who it was and from where. So is every sign-in.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title="No entries match"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Nothing in the audit log fits these filters together.
    </EmptyState>
  );
}
