import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

/** Holds the place of a form with so many fields. */
export function FormSkeleton({ fields }: { fields: number }) {
  return (
    <div className="grid gap-5">
      <LoadingNote />
      {Array.from({ length: fields }, (_, field) => (
        // oxlint-disable-next-line react/no-array-index-key -- a placeholder is its place
        <div key={field} className="grid gap-1.5">
          <Skeleton className="h-4 w-28" />
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-4 w-64 max-w-full" />
        </div>
      ))}
      <Skeleton className="h-8 w-20" />
    </div>
  );
}
