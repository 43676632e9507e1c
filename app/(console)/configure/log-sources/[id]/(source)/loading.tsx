import { SourceSkeleton } from "@/components/log-sources/source/source-skeleton";

export default function Loading() {
  return <SourceSkeleton />;
}
