import { HeaderSkeleton } from "@/components/ui/header-skeleton";
import { PageBody } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const facts = [0, 1, 2, 3, 4, 5];

/** The source page's shape while it is on its way. */
export function SourceSkeleton() {
  return (
    <>
      <HeaderSkeleton>Loading the log source</HeaderSkeleton>
      <PageBody width="full">
        <div className="grid gap-4 pb-6">
          <Skeleton className="h-5 w-96 max-w-full" />
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-4 w-72 max-w-full" />
        </div>
        <div className="grid gap-3 border-t border-line py-6">
          {facts.map((fact) => (
            <Skeleton key={fact} className="h-5 w-80 max-w-full" />
          ))}
        </div>
      </PageBody>
    </>
  );
}
