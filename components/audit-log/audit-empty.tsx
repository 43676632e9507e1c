import { CircleAlert, ScrollText, SearchX } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { ApiError } from "@/lib/http-client/api-fetch";

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

const saying = (error: unknown) =>
  error instanceof ApiError
    ? { title: error.title, detail: error.detail }
    : {
        title: "The audit log could not be read",
        detail: "Try again; if it fails again, choose a shorter time range.",
      };

type Props = { error: unknown; onRetry: () => void };

/** Stands where the entries would. */
export function AuditError({ error, onRetry }: Props) {
  const { title, detail } = saying(error);
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert aria-hidden="true" />}
        title={title}
        action={
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {detail}
      </EmptyState>
    </div>
  );
}

/** Below the rows when older ones could not be loaded. */
export function OlderEntriesError({ error, onRetry }: Props) {
  return (
    <div className="p-4">
      <Callout
        tone="error"
        live
        title="Older entries could not be loaded"
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        {saying(error).detail}
      </Callout>
    </div>
  );
}
