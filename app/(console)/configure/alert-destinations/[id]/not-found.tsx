import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { destinationPaths } from "@/components/destinations/destination-paths";

export default function DestinationNotFound() {
  return (
    <EmptyState
      heading="h1"
      title="There is no such destination"
      action={
        <ButtonLink href={destinationPaths.list} variant="primary">
          Go to Alert Destinations
        </ButtonLink>
      }
    >
      It may have been deleted, or the address has a typing error. The alerts that it brought stay
      in the console.
    </EmptyState>
  );
}
