import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NotAllowed } from "@/components/destinations/not-allowed";
import { CredentialsPage } from "@/components/destinations/page/credentials-page";

import { prefetchDestinations } from "../../prefetch";

export const metadata: Metadata = { title: "Replace credentials" };

export default async function ReplaceCredentialsPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const [page, { id }] = await Promise.all([prefetchDestinations(), params]);
  if (!page?.canModify) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <CredentialsPage id={id} />
    </HydrationBoundary>
  );
}
