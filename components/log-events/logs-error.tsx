import { OlderRowsError } from "@/components/data-table/older-rows-error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Problem, problemOf } from "@/components/ui/problem-of";
import { ReadError } from "@/components/ui/read-error";
import { ApiError } from "@/lib/http-client/api-fetch";

/** True when a search that looks through fewer events may do better. */
export function isTooSlow(error: unknown): boolean {
  return !(error instanceof ApiError) || error.code === "unavailable";
}

/** What happened, and why and what to do as far as we know. */
function saying(error: unknown): Problem {
  const problem = problemOf(error, {
    // What failed while the server drew the page arrives without its words.
    title: "The events could not be read",
    detail:
      "The search failed on the server while this page was loading, or took too long. Try again; if it fails again, choose a shorter time range.",
  });
  const wasSlow = error instanceof ApiError && isTooSlow(error);
  return wasSlow ? { ...problem, title: "The search took too long" } : problem;
}

type Props = {
  error: unknown;
  onRetry: () => void;
  /** Looks through fewer events. */ onNarrow?: (() => void) | undefined;
};

/** Stands where the events would. */
export function LogsError({ error, onRetry, onNarrow }: Props) {
  return (
    <ReadError problem={saying(error)} onRetry={onRetry}>
      {onNarrow ? <Button onClick={onNarrow}>Search the last 24 hours</Button> : null}
    </ReadError>
  );
}

/** Below the rows when older ones could not be loaded. */
export function OlderEventsError({ error, onRetry }: Props) {
  const { title, detail } = saying(error);
  return (
    <OlderRowsError
      title={`Older events could not be loaded. ${title}`}
      detail={detail}
      onRetry={onRetry}
    />
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
