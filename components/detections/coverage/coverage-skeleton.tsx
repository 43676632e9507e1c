import { HeaderSkeleton } from "@/components/ui/header-skeleton";
import { PageBody } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const columns = [3, 2, 5, 4, 6, 3, 2, 4];

/** The picture's shape while it is on its way. */
export function CoverageSkeleton() {
  return (
    <>
      <HeaderSkeleton>Loading the coverage</HeaderSkeleton>
      <PageBody width="full">
        <Skeleton className="mb-5 h-4 w-80 max-w-full" />
        <div className="grid gap-x-2 gap-y-6 lg:grid-cols-8">
          {columns.map((cells, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- a placeholder is its place
            <div key={column} className="grid content-start gap-1.5">
              <Skeleton className="h-5 w-24" />
              {Array.from({ length: cells }, (_, cell) => (
                // oxlint-disable-next-line react/no-array-index-key -- a placeholder is its place
                <Skeleton key={cell} className="h-14" />
              ))}
            </div>
          ))}
        </div>
      </PageBody>
    </>
  );
}
