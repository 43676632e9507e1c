import { setTimeout } from "node:timers/promises";

import {
  dehydrate,
  defaultShouldDehydrateQuery,
  HydrationBoundary,
  QueryClient,
} from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { eventPages, pageSize } from "@/components/log-events/event-pages";
import { LogsScreen } from "@/components/log-events/logs-screen";
import { loadLogsUrl } from "@/components/log-events/search-params";
import { toFilters } from "@/components/log-events/to-filters";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";
import { listLogEvents } from "@/lib/log-events/server";
import { logSourceQueries } from "@/lib/log-sources/queries";
import { listLogSources } from "@/lib/log-sources/server";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

export const metadata: Metadata = { title: "Logs" };

/** What takes longer than this follows the page instead of holding it up. */
const patienceMilliseconds = 300;

type Props = { searchParams: Promise<SearchParams> };

export default async function LogsPage({ searchParams }: Props) {
  const [ctx, url] = await Promise.all([pageContext(), loadLogsUrl(searchParams)]);
  const openedAt = ctx.now.getTime();
  const filters = toFilters(url, openedAt);
  const client = new QueryClient();
  const reading = Promise.all([
    client.prefetchInfiniteQuery({
      ...eventPages(filters, () => openedAt),
      queryFn: async () => ({
        ...(await listLogEvents(ctx, { ...filters, limit: pageSize })),
        readAt: openedAt,
      }),
      retry: false,
    }),
    client.prefetchQuery({
      ...logSourceQueries.list(),
      queryFn: () => listLogSources(ctx, { limit: 200 }),
    }),
    client.prefetchQuery({ ...logTypeQueries.list(), queryFn: () => listLogTypes(ctx) }),
  ]);
  await Promise.race([reading, setTimeout(patienceMilliseconds)]);
  const state = dehydrate(client, {
    shouldDehydrateQuery: (query) =>
      defaultShouldDehydrateQuery(query) || query.state.status === "pending",
  });
  return (
    <>
      <PageHeader title="Logs" />
      <HydrationBoundary state={state}>
        <LogsScreen openedAt={openedAt} canManageSources={can(ctx.actor, "LogSourceModify")} />
      </HydrationBoundary>
    </>
  );
}
