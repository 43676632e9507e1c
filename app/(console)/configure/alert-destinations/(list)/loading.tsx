import { DestinationListSkeleton } from "@/components/destinations/list/list-skeleton";

export default function Loading() {
  return <DestinationListSkeleton />;
}
