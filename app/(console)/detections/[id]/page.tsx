import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { readExempt } from "@/components/detections/exceptions/exempt";
import { NotAllowed } from "@/components/detections/not-allowed";
import { DetectionPage } from "@/components/detections/page/detection-page";

import { type DetectionParams, loadDetectionPage } from "./load-detection";

type Props = DetectionParams & {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: DetectionParams): Promise<Metadata> {
  const page = await loadDetectionPage((await params).id);
  return { title: page?.title ?? "Detection" };
}

export default async function OneDetectionPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const page = await loadDetectionPage(id);
  if (!page) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <DetectionPage id={page.id} access={page.access} exempt={readExempt(query)} />
    </HydrationBoundary>
  );
}
