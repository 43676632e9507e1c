import { CoverageSkeleton } from "@/components/detections/coverage/coverage-skeleton";

export default function Loading() {
  return <CoverageSkeleton />;
}
