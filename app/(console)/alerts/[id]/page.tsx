import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { AlertPage } from "@/components/alerts/alert-page";
import { alertPageSize, alertQueries } from "@/lib/alerts/queries";
import { getAlert, listAlertActivity, listAlertEvents } from "@/lib/alerts/server";
import { pageContext } from "@/lib/http-api/page-context";
import { AppError } from "@/lib/kernel/errors";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

import { alertAccess } from "../alert-access";

export const metadata: Metadata = { title: "Alert" };

type Props = { params: Promise<{ id: string }> };

export default async function OneAlertPage({ params }: Props) {
  const [ctx, { id }] = await Promise.all([pageContext(), params]);
  if (!z.uuid().safeParse(id).success) notFound();
  const alert = await getAlert(ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
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
