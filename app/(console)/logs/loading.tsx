import { TableLoading } from "@/components/data-table/table-loading";
import { Skeleton } from "@/components/ui/skeleton";

export default function LogsLoading() {
  return (
    <TableLoading title="Logs">
      <Skeleton className="h-8 grow basis-full sm:max-w-130 sm:basis-60" />
      <Skeleton className="h-8 w-28" />
      <Skeleton className="h-8 w-24" />
      <Skeleton className="h-8 w-28" />
      <Skeleton className="h-8 w-24" />
    </TableLoading>
  );
}
