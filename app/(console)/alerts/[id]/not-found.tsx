import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function AlertNotFound() {
  return (
    <EmptyState
      heading="h1"
      title="There is no such alert"
      action={
        <ButtonLink href="/alerts" variant="primary">
          Go to Alerts
        </ButtonLink>
      }
    >
      The address has a typing error, or the alert is no longer stored.
    </EmptyState>
  );
}
