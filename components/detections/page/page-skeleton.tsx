import { HeaderSkeleton } from "@/components/ui/header-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

const sections = [3, 2, 4, 5];

/** A rule's page in its shape while it is on its way. */
export function DetectionSkeleton() {
  return (
    <>
      <HeaderSkeleton>Loading the detection</HeaderSkeleton>
      <div className="grid gap-x-12 gap-y-8 px-4 pt-1 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          {sections.map((lines, section) => (
            <div
              // oxlint-disable-next-line react/no-array-index-key -- a placeholder is its place
              key={section}
              className="grid gap-2 border-t border-line py-6 first:border-t-0 first:pt-2"
            >
              <Skeleton className="mb-1 h-5 w-40" />
              {Array.from({ length: lines }, (_, line) => (
                // oxlint-disable-next-line react/no-array-index-key -- a placeholder is its place
                <Skeleton key={line} className="h-4 w-130 max-w-full" />
              ))}
            </div>
          ))}
        </div>
        <div className="grid content-start gap-3 lg:border-l lg:border-line lg:pl-6">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-24" />
          <Skeleton className="h-40" />
        </div>
      </div>
    </>
  );
}
