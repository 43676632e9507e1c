import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { FinishStep } from "@/components/log-sources/setup/finish-step";

import { prefetchDetections } from "../../../../../detections/prefetch";
import type { SourceParams } from "../../load-source";
import { SetupStep } from "../setup-step";

export const metadata: Metadata = { title: "Finish setup" };

export default async function FinishPage({ params }: SourceParams) {
  const detections = await prefetchDetections();
  return (
    <SetupStep params={params} step="finish">
      {(id) => (
        <HydrationBoundary state={detections ? dehydrate(detections.client) : undefined}>
          <FinishStep id={id} detections={detections?.access ?? null} />
        </HydrationBoundary>
      )}
    </SetupStep>
  );
}
