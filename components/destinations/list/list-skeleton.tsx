import { PageBody, PageHeader } from "@/components/ui/page-header";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

const rows = [0, 1, 2];

/** The list's shape while it is on its way. */
export function DestinationListSkeleton() {
  return (
    <>
      <PageHeader title="Alert Destinations" actions={<Skeleton className="h-8 w-28" />} />
      <PageBody width="full">
        <LoadingNote>Loading the destinations</LoadingNote>
        <div className="h-8 border-b border-line max-lg:hidden" />
        {rows.map((row) => (
          <div
            key={row}
            className="grid gap-x-6 gap-y-2 border-b border-line py-3 lg:grid-cols-[2fr_3fr_3fr_1fr_1fr]"
          >
            <div className="grid gap-1.5">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-4 w-48" />
            </div>
            <div className="grid gap-1.5">
              <Skeleton className="h-4 w-24" />
              <Skeleton className="h-4 w-64 max-w-full" />
            </div>
            <Skeleton className="h-4 w-64 max-w-full" />
            <Skeleton className="h-4 w-16" />
            <Skeleton className="h-5 w-24" />
          </div>
        ))}
      </PageBody>
    </>
  );
}
