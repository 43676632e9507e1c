import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { ChooseType } from "@/components/destinations/choose-type";
import { NotAllowed } from "@/components/destinations/not-allowed";

import { prefetchDestinations } from "../prefetch";

export const metadata: Metadata = { title: "Choose a type of destination" };

export default async function ChooseTypePage() {
  const page = await prefetchDestinations();
  if (!page?.canModify) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <ChooseType />
    </HydrationBoundary>
  );
}
