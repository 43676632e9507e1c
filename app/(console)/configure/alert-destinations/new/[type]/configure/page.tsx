import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { NotAllowed } from "@/components/destinations/not-allowed";
import { ConfigureStep } from "@/components/destinations/setup/configure-step";

import { prefetchDestinations } from "../../../prefetch";

export const metadata: Metadata = { title: "Configure a destination" };

type Props = {
  params: Promise<{ type: string }>;
  searchParams: Promise<{ app?: string | string[] }>;
};

export default async function ConfigurePage({ params, searchParams }: Props) {
  const [page, { type }, { app }] = await Promise.all([
    prefetchDestinations(),
    params,
    searchParams,
  ]);
  if (!page?.canModify) return <NotAllowed />;
  if (!page.types.some(({ id }) => id === type)) notFound();
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <ConfigureStep typeId={type} anotherApp={app === "another"} />
    </HydrationBoundary>
  );
}
