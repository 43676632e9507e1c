import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { DetectionsScreen } from "@/components/detections/list/detections-screen";
import { NotAllowed } from "@/components/detections/not-allowed";

import { prefetchDetectionList } from "../prefetch";

export const metadata: Metadata = { title: "Detections" };

export default async function DetectionsPage() {
  const page = await prefetchDetectionList();
  if (!page) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <DetectionsScreen access={page.access} />
    </HydrationBoundary>
  );
}
