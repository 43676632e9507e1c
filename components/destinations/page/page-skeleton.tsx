import { HeaderSkeleton } from "@/components/ui/header-skeleton";
import { PageBody } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const fields = [0, 1, 2, 3, 4];

/** A destination's page in its shape while it is on its way. */
export function DestinationSkeleton() {
  return (
    <>
      <HeaderSkeleton>Loading the destination</HeaderSkeleton>
      <PageBody>
        <div className="grid gap-4 pb-6">
          <Skeleton className="h-5 w-96 max-w-full" />
          <Skeleton className="h-5 w-64" />
        </div>
        <div className="grid max-w-130 gap-5 border-t border-line py-6">
          {fields.map((field) => (
            <div key={field} className="grid gap-1.5">
              <Skeleton className="h-4 w-28" />
              <Skeleton className="h-9 w-full" />
            </div>
          ))}
        </div>
      </PageBody>
    </>
  );
}
