import { DestinationSkeleton } from "@/components/destinations/page/page-skeleton";

export default function Loading() {
  return <DestinationSkeleton />;
}
