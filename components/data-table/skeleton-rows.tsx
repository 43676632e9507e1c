import { Skeleton } from "@/components/ui/skeleton";

const widths = ["w-24", "w-40", "w-32", "w-52", "w-28"];

/** The whole table's place: its head and its first rows. */
export function TableSkeleton() {
  return (
    <>
      <div className="h-8 shrink-0 border-b border-line bg-subtle max-sm:hidden" />
      <SkeletonRows />
    </>
  );
}

/** Rows in their final height while the first page is on its way. */
export function SkeletonRows({ count = 24 }: { count?: number }) {
  return (
    <div aria-hidden="true" className="overflow-hidden">
      {Array.from({ length: count }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they are all alike
        <SkeletonRow key={index} />
      ))}
    </div>
  );
}

export function SkeletonRow() {
  return (
    <div aria-hidden="true" className="flex h-(--row) items-center gap-8 border-b border-line px-3">
      {widths.map((width) => (
        <Skeleton key={width} className={`h-3 ${width}`} />
      ))}
    </div>
  );
}
