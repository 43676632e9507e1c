import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NotAllowed } from "@/components/destinations/not-allowed";
import { FinishStep } from "@/components/destinations/setup/finish-step";

import { type DestinationParams, loadDestinationPage } from "../load-destination";

export const metadata: Metadata = { title: "Finish setup" };

export default async function FinishPage({ params }: DestinationParams) {
  const page = await loadDestinationPage(params);
  if (!page?.canModify) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <FinishStep id={page.id} />
    </HydrationBoundary>
  );
}
