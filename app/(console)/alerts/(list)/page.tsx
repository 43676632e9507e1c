import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { AlertsScreen } from "@/components/alerts/alerts-screen";
import { loadAlertsUrl, toAlertFilters } from "@/components/alerts/search-params";
import { PageHeader } from "@/components/ui/page-header";
import { alertPageSize, alertQueries } from "@/lib/alerts/queries";
import { listAlerts } from "@/lib/alerts/server";
import { pageContext } from "@/lib/http-api/page-context";

import { alertAccess } from "../alert-access";

export const metadata: Metadata = { title: "Alerts" };

type Props = { searchParams: Promise<SearchParams> };

export default async function AlertsPage({ searchParams }: Props) {
  const [ctx, url] = await Promise.all([pageContext(), loadAlertsUrl(searchParams)]);
  const openedAt = ctx.now.getTime();
  const filters = toAlertFilters(url, openedAt);
  const client = new QueryClient();
  await client.prefetchInfiniteQuery({
    ...alertQueries.list(filters),
    queryFn: () => listAlerts(ctx, { ...filters, limit: alertPageSize }),
    retry: false,
  });
  return (
    <>
      <PageHeader title="Alerts" />
      <HydrationBoundary state={dehydrate(client)}>
        <AlertsScreen openedAt={openedAt} access={alertAccess(ctx)} />
      </HydrationBoundary>
    </>
  );
}
