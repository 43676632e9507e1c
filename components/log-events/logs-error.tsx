import { CircleAlert } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { ApiError } from "@/lib/http-client/api-fetch";

/** True when a search that looks through fewer events may do better. */
export function isTooSlow(error: unknown): boolean {
  return !(error instanceof ApiError) || error.code === "unavailable";
}

/** What happened, and why and what to do as far as we know. */
function saying(error: unknown): { title: string; detail: string } {
  if (!(error instanceof ApiError)) {
    // What failed while the server drew the page arrives without its words.
    return {
      title: "The events could not be read",
      detail:
        "The search failed on the server while this page was loading, or took too long. Try again; if it fails again, choose a shorter time range.",
    };
  }
  return {
    title: isTooSlow(error) ? "The search took too long" : error.title,
    detail: error.detail,
  };
}

type Props = {
  error: unknown;
  onRetry: () => void;
  /** Looks through fewer events. */ onNarrow?: (() => void) | undefined;
};

/** Stands where the events would. */
export function LogsError({ error, onRetry, onNarrow }: Props) {
  const { title, detail } = saying(error);
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert aria-hidden="true" />}
        title={title}
        action={
          <>
            <Button variant="primary" onClick={onRetry}>
              Try again
            </Button>
            {onNarrow ? <Button onClick={onNarrow}>Search the last 24 hours</Button> : null}
          </>
        }
      >
        {detail}
      </EmptyState>
    </div>
  );
}

/** Below the rows when older ones could not be loaded. */
export function OlderEventsError({ error, onRetry }: Props) {
  const { title, detail } = saying(error);
  return (
    <div className="p-4">
      <Callout
        tone="error"
        live
        title={`Older events could not be loaded. ${title}`}
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        {detail}
      </Callout>
    </div>
  );
}

/** After the person cancelled a search. */
export function SearchStopped({ onRetry }: { onRetry: () => void }) {
  return (
    <EmptyState title="Search cancelled" action={<Button onClick={onRetry}>Search again</Button>}>
      Nothing was changed. Narrow the search with a time range or a filter, or run it again.
    </EmptyState>
  );
}

/** Stands in the panel; an event that is gone does not come back. */
export function EventError({
  error,
  onRetry,
  onClose,
}: Omit<Props, "onNarrow"> & { onClose: () => void }) {
  if (!(error instanceof ApiError && error.status === 404))
    return <LogsError error={error} onRetry={onRetry} />;
  return (
    <EmptyState
      title="This event cannot be found"
      action={<Button onClick={onClose}>Close</Button>}
    >
      {error.detail}
    </EmptyState>
  );
}
