import type { ReactNode } from "react";

import { PageHeader } from "@/components/ui/page-header";
import { LoadingNote } from "@/components/ui/skeleton";

import { SkeletonRows } from "./skeleton-rows";

/** A page with a table in its final shape while it is on its way; the toolbar's skeletons are its children. */
export function TableLoading({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageHeader title={title} />
      <LoadingNote>{`Loading ${title.toLowerCase()}`}</LoadingNote>
      <div className="flex flex-wrap gap-2 px-4 pb-2.5 sm:px-6">{children}</div>
      <div className="h-8 shrink-0 border-y border-line bg-subtle" />
      <SkeletonRows />
    </>
  );
}
