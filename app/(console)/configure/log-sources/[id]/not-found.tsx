import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function SourceNotFound() {
  return (
    <EmptyState
      heading="h1"
      title="There is no such log source"
      action={
        <ButtonLink href="/configure/log-sources" variant="primary">
          Go to Log Sources
        </ButtonLink>
      }
    >
      It may have been deleted, or the address has a typing error. Events of a deleted source stay
      in Logs until their retention ends.
    </EmptyState>
  );
}
