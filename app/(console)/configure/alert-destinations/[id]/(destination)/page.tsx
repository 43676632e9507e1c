import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NotAllowed } from "@/components/destinations/not-allowed";
import { DestinationPage } from "@/components/destinations/page/destination-page";

import { type DestinationParams, loadDestinationPage } from "../load-destination";

export async function generateMetadata({ params }: DestinationParams): Promise<Metadata> {
  const page = await loadDestinationPage(params);
  return { title: page?.name ?? "Alert destination" };
}

export default async function AlertDestinationPage({ params }: DestinationParams) {
  const page = await loadDestinationPage(params);
  if (!page) return <NotAllowed needs="DestinationRead" />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <DestinationPage id={page.id} canModify={page.canModify} />
    </HydrationBoundary>
  );
}
