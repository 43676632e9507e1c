import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { destinationPaths } from "@/components/destinations/destination-paths";
import { NotAllowed } from "@/components/destinations/not-allowed";
import { GuideStep } from "@/components/destinations/setup/guide-step";

import { prefetchDestinations } from "../../prefetch";

export const metadata: Metadata = { title: "Prepare a destination" };

export default async function GuidePage({ params }: { params: Promise<{ type: string }> }) {
  const [page, { type: id }] = await Promise.all([prefetchDestinations(), params]);
  if (!page?.canModify) return <NotAllowed />;
  const type = page.types.find((one) => one.id === id);
  if (!type) notFound();
  if (!type.guide) redirect(destinationPaths.configure(id));
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <GuideStep typeId={id} />
    </HydrationBoundary>
  );
}
