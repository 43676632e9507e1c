import { LoadingNote, Skeleton } from "./skeleton";

/** A page's header with its breadcrumb and description in their shape; `children` says what loads. */
export function HeaderSkeleton({ children }: { children: string }) {
  return (
    <div className="grid gap-1.5 px-4 py-2.5 sm:px-6">
      <LoadingNote>{children}</LoadingNote>
      <Skeleton className="h-4 w-20" />
      <Skeleton className="h-7 w-80 max-w-full" />
      <Skeleton className="h-4 w-120 max-w-full" />
    </div>
  );
}
