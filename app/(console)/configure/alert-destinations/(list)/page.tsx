import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { DestinationList } from "@/components/destinations/list/destination-list";
import { NotAllowed } from "@/components/destinations/not-allowed";
import { destinationQueries } from "@/lib/destinations/queries";
import { listDestinations } from "@/lib/destinations/server";
import { can } from "@/lib/kernel/permission";

import { prefetchDestinations } from "../prefetch";

export const metadata: Metadata = { title: "Alert Destinations" };

export default async function AlertDestinationsPage() {
  const page = await prefetchDestinations();
  if (!page) return <NotAllowed needs="DestinationRead" />;
  const { ctx, client, canModify } = page;
  const destinations = await listDestinations(ctx, { limit: 200 });
  client.setQueryData(destinationQueries.list().queryKey, destinations);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DestinationList canModify={canModify} canReadAlerts={can(ctx.actor, "AlertRead")} />
    </HydrationBoundary>
  );
}
