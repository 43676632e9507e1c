import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { CoverageScreen } from "@/components/detections/coverage/coverage-screen";
import { NotAllowed } from "@/components/detections/not-allowed";

import { prefetchDetectionList } from "../prefetch";

export const metadata: Metadata = { title: "MITRE ATT&CK coverage" };

export default async function CoveragePage() {
  const page = await prefetchDetectionList();
  if (!page) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <CoverageScreen />
    </HydrationBoundary>
  );
}
