import { DetectionSkeleton } from "@/components/detections/page/page-skeleton";

export default function Loading() {
  return <DetectionSkeleton />;
}
