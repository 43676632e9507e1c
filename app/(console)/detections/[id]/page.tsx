import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { readExempt } from "@/components/detections/exceptions/exempt";
import { NotAllowed } from "@/components/detections/not-allowed";
import { DetectionPage } from "@/components/detections/page/detection-page";

import { type DetectionParams, loadDetectionPage } from "./load-detection";

export const metadata: Metadata = { title: "Detection" };

type Props = DetectionParams & {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OneDetectionPage({ params, searchParams }: Props) {
  const [page, query] = await Promise.all([loadDetectionPage(params), searchParams]);
  if (!page) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <DetectionPage id={page.id} access={page.access} exempt={readExempt(query)} />
    </HydrationBoundary>
  );
}
