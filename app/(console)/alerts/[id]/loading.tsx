import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

export default function AlertLoading() {
  return (
    <div className="grid gap-4 px-4 py-4 sm:px-6">
      <LoadingNote>Loading alert</LoadingNote>
      <Skeleton className="h-7 max-w-120" />
      <Skeleton className="h-10 max-w-160" />
      <Skeleton className="h-8 max-w-100" />
      <Skeleton className="h-40 max-w-160" />
      <Skeleton className="h-60" />
    </div>
  );
}
