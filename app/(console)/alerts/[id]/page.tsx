import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";

import { AlertPage } from "@/components/alerts/alert-page";
import { alertPageSize, alertQueries } from "@/lib/alerts/queries";
import { listAlertActivity, listAlertEvents } from "@/lib/alerts/server";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

import { alertAccess } from "../alert-access";
import { loadAlert } from "./load-alert";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { alert } = await loadAlert((await params).id);
  return { title: alert.title };
}

export default async function OneAlertPage({ params }: Props) {
  const { id } = await params;
  const { ctx, alert } = await loadAlert(id);
  const access = alertAccess(ctx);
  const client = new QueryClient();
  client.setQueryData(alertQueries.detail(id).queryKey, alert);
  // What cannot be read now, the browser asks for again.
  await Promise.all([
    client.prefetchInfiniteQuery({
      ...alertQueries.activity(id),
      queryFn: () => listAlertActivity(ctx, id, { limit: 100 }),
    }),
    client.prefetchInfiniteQuery({
      ...alertQueries.events(id, alert.eventCount),
      queryFn: () => listAlertEvents(ctx, id, { limit: alertPageSize }),
    }),
    access.canReadSources
      ? client.prefetchQuery({ ...logTypeQueries.list(), queryFn: () => listLogTypes(ctx) })
      : null,
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AlertPage initial={alert} access={access} />
    </HydrationBoundary>
  );
}
