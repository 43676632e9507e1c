import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

const rows = [0, 1, 2, 3];

/** The list's shape while it is on its way. */
export function TokenListSkeleton() {
  return (
    <>
      <LoadingNote>Loading API tokens</LoadingNote>
      <div className="h-8 border-b border-line max-lg:hidden" />
      {rows.map((row) => (
        <div
          key={row}
          className="grid grid-cols-2 gap-x-6 gap-y-2 border-b border-line py-2.5 lg:grid-cols-[3fr_1fr_1fr_1fr_1fr_1fr]"
        >
          <div className="grid gap-1.5">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-3 w-20" />
          </div>
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-4 w-20 max-lg:hidden" />
          <Skeleton className="h-4 w-20 max-lg:hidden" />
          <Skeleton className="h-4 w-16 max-lg:hidden" />
        </div>
      ))}
    </>
  );
}
