import { ListSkeleton } from "@/components/data-table/list-skeleton";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const columns = [
  ["h-4 w-40", "h-4 w-52"],
  ["h-4 w-24", "h-4 w-64 max-w-full"],
  ["h-4 w-16"],
  ["h-5 w-24"],
  ["h-8 w-20"],
];

/** The list's shape while it is on its way. */
export function SourceListSkeleton() {
  return (
    <>
      <PageHeader title="Log Sources" actions={<Skeleton className="h-8 w-28" />} />
      <PageBody width="full">
        <ListSkeleton
          label="Loading the log sources"
          rows={3}
          columns={columns}
          className="py-3 lg:grid-cols-[2fr_3fr_1fr_2fr_1fr]"
        />
      </PageBody>
    </>
  );
}
