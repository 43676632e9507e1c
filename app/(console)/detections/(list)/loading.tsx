import { DetectionListSkeleton } from "@/components/detections/list/list-skeleton";

export default function Loading() {
  return <DetectionListSkeleton />;
}
