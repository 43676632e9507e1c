import { BellOff, CircleAlert, SearchX } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { ApiError } from "@/lib/http-client/api-fetch";

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

/** Stands where the alerts would. */
export function AlertsError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const known = error instanceof ApiError;
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert aria-hidden="true" />}
        title={known ? error.title : "Something in this page went wrong"}
        action={
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {known ? error.detail : "Reload the page. What is stored is not affected."}
      </EmptyState>
    </div>
  );
}

/** Below the rows when older ones could not be loaded. */
export function OlderAlertsError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const known = error instanceof ApiError;
  return (
    <div className="p-4">
      <Callout
        tone="error"
        live
        title="Older alerts could not be loaded"
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        {known
          ? error.detail
          : "Something in this page went wrong. What is stored is not affected."}
      </Callout>
    </div>
  );
}
