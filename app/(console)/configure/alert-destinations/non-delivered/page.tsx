import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NonDelivered } from "@/components/destinations/deliveries/non-delivered";
import { NotAllowed } from "@/components/destinations/not-allowed";
import { destinationQueries } from "@/lib/destinations/queries";
import { listDestinations } from "@/lib/destinations/server";
import { can } from "@/lib/kernel/permission";

import { prefetchDestinations } from "../prefetch";

export const metadata: Metadata = { title: "Non-delivered" };

export default async function NonDeliveredPage() {
  const page = await prefetchDestinations();
  if (!page) return <NotAllowed needs="DestinationRead" />;
  const { ctx, client } = page;
  if (!can(ctx.actor, "AlertRead")) return <NotAllowed needs="AlertRead" />;
  const destinations = await listDestinations(ctx, { limit: 200 });
  client.setQueryData(destinationQueries.list().queryKey, destinations);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <NonDelivered canResend={can(ctx.actor, "AlertModify")} />
    </HydrationBoundary>
  );
}
