import { PageBody, PageHeader } from "@/components/ui/page-header";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

const packs = [0, 1, 2, 3];
const rows = Array.from({ length: 16 }, (_, row) => row);

/** The list's shape while it is on its way. */
export function DetectionListSkeleton() {
  return (
    <>
      <PageHeader title="Detections" actions={<Skeleton className="h-8 w-44" />} />
      <PageBody width="full">
        <LoadingNote>Loading the detections</LoadingNote>
        <Skeleton className="mb-2.5 h-4 w-14" />
        <div className="border-t border-line pb-2">
          {packs.map((pack) => (
            <div key={pack} className="grid gap-1.5 border-b border-line py-2.5">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-4 w-120 max-w-full" />
            </div>
          ))}
        </div>
        <div className="flex gap-2 py-2.5">
          <Skeleton className="h-8 w-100 max-w-full" />
          <Skeleton className="h-8 w-20 max-sm:hidden" />
          <Skeleton className="h-8 w-24 max-sm:hidden" />
        </div>
        <div className="h-8 border-b border-line max-lg:hidden" />
        {rows.map((row) => (
          <div
            key={row}
            className="grid h-(--row) grid-cols-[3fr_2fr] items-center gap-6 border-b border-line lg:grid-cols-[3fr_1fr_1fr_2fr_2fr_1fr]"
          >
            <Skeleton className="h-3.5 w-4/5" />
            <Skeleton className="h-3.5 w-3/5" />
            <Skeleton className="h-3.5 w-4/5 max-lg:hidden" />
            <Skeleton className="h-3.5 w-4/5 max-lg:hidden" />
            <Skeleton className="h-3.5 w-3/5 max-lg:hidden" />
            <Skeleton className="h-3.5 w-3/5 max-lg:hidden" />
          </div>
        ))}
      </PageBody>
    </>
  );
}
