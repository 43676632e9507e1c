import { SkeletonRows } from "@/components/data-table/skeleton-rows";
import { PageHeader } from "@/components/ui/page-header";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

export default function AlertsLoading() {
  return (
    <>
      <PageHeader title="Alerts" />
      <LoadingNote>Loading alerts</LoadingNote>
      <div className="flex flex-wrap gap-2 px-4 pb-2.5 sm:px-6">
        <Skeleton className="h-8 w-44" />
        <Skeleton className="h-8 w-24" />
        <Skeleton className="h-8 w-20" />
        <Skeleton className="h-8 w-24" />
      </div>
      <div className="h-8 shrink-0 border-y border-line bg-subtle" />
      <SkeletonRows />
    </>
  );
}
