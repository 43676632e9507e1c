import { Callout } from "@/components/ui/callout";
import { ApiError } from "@/lib/http-client/api-fetch";

/** What failed when a button was pressed, where it was pressed; nothing while nothing did. */
export function CallProblem({ error }: { error: Error | null }) {
  if (!error) return null;
  if (!(error instanceof ApiError)) {
    return (
      <Callout tone="error" live title="Something in this page went wrong">
        Reload the page and try again. What is stored is not affected.
      </Callout>
    );
  }
  return (
    <Callout tone="error" live title={error.title}>
      {error.detail}
    </Callout>
  );
}
