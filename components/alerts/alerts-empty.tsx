import { BellOff, SearchX } from "lucide-react";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { isFiltered: boolean; onClear: () => void; onShowAll: () => void };

/** Why there is nothing, and where to look instead. */
export function AlertsEmpty({ isFiltered, onClear, onShowAll }: Props) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden="true" />}
        title="No alerts match"
        action={<Button onClick={onClear}>Clear filters</Button>}
      >
        No alert fits these filters together. New ones that do appear here by themselves.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<BellOff aria-hidden="true" />}
      title="Nothing needs you now"
      action={<Button onClick={onShowAll}>Show past alerts</Button>}
    >
      An alert opens here when a detection matches an event, and when a log source stops working or
      falls silent. Those of the second kind resolve by themselves when the source recovers.
    </EmptyState>
  );
}
