import { ListSkeleton } from "@/components/data-table/list-skeleton";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const columns = [
  ["h-4 w-32", "h-4 w-52 max-w-full"],
  ["h-4 w-20"],
  ["h-4 w-20"],
  ["h-4 w-20"],
  ["h-4 w-20"],
];

/** The list's shape while it is on its way. */
export function UsersSkeleton() {
  return (
    <>
      <PageHeader title="Users" />
      <PageBody width="full">
        <div className="py-2.5">
          <Skeleton className="h-8 w-100 max-w-full" />
        </div>
        <ListSkeleton
          label="Loading the users"
          rows={5}
          columns={columns}
          className="grid-cols-2 py-3 lg:grid-cols-[3fr_1fr_1fr_1fr_1fr]"
        />
      </PageBody>
    </>
  );
}
