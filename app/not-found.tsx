import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { BrandMark } from "@/components/shell/brand";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        heading="h1"
        icon={<BrandMark className="size-12" />}
        title="There is no page at this address"
        action={
          <ButtonLink href="/" variant="primary">
            Go to the start
          </ButtonLink>
        }
      >
        It was moved or deleted, or the address has a typing error.
      </EmptyState>
    </main>
  );
}
