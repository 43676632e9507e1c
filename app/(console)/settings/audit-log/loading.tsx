import { TableLoading } from "@/components/data-table/table-loading";
import { Skeleton } from "@/components/ui/skeleton";

export default function AuditLogLoading() {
  return (
    <TableLoading title="Audit Log">
      <Skeleton className="h-8 w-44" />
      <Skeleton className="h-8 w-20" />
      <Skeleton className="h-8 w-20" />
      <Skeleton className="h-8 w-24" />
    </TableLoading>
  );
}
