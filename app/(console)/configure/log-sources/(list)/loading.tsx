import { SourceListSkeleton } from "@/components/log-sources/list/list-skeleton";

export default function Loading() {
  return <SourceListSkeleton />;
}
