import { ListSkeleton } from "@/components/data-table/list-skeleton";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const columns = [
  ["h-4 w-40", "h-4 w-48"],
  ["h-4 w-24", "h-4 w-64 max-w-full"],
  ["h-4 w-64 max-w-full"],
  ["h-4 w-16"],
  ["h-5 w-24"],
];

/** The list's shape while it is on its way. */
export function DestinationListSkeleton() {
  return (
    <>
      <PageHeader title="Alert Destinations" actions={<Skeleton className="h-8 w-28" />} />
      <PageBody width="full">
        <ListSkeleton
          label="Loading the destinations"
          rows={3}
          columns={columns}
          className="py-3 lg:grid-cols-[2fr_3fr_3fr_1fr_1fr]"
        />
      </PageBody>
    </>
  );
}
