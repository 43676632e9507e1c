import { PageBody, PageHeader } from "@/components/ui/page-header";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

const rows = [0, 1, 2, 3, 4];

/** The list's shape while it is on its way. */
export function UsersSkeleton() {
  return (
    <>
      <PageHeader title="Users" />
      <PageBody width="full">
        <LoadingNote>Loading the users</LoadingNote>
        <div className="py-2.5">
          <Skeleton className="h-8 w-100 max-w-full" />
        </div>
        <div className="h-8 border-b border-line max-lg:hidden" />
        {rows.map((row) => (
          <div
            key={row}
            className="grid grid-cols-2 gap-x-6 gap-y-2 border-b border-line py-3 lg:grid-cols-[3fr_1fr_1fr_1fr_1fr]"
          >
            <div className="grid gap-1.5">
              <Skeleton className="h-4 w-32" />
              <Skeleton className="h-4 w-52 max-w-full" />
            </div>
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-4 w-20" />
          </div>
        ))}
      </PageBody>
    </>
  );
}
