import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { LogsScreen } from "@/components/log-events/logs-screen";
import { loadLogsUrl } from "@/components/log-events/search-params";
import { toFilters } from "@/components/log-events/to-filters";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";

import { prefetchLogs } from "./prefetch-logs";

export const metadata: Metadata = { title: "Logs" };

type Props = { searchParams: Promise<SearchParams> };

export default async function LogsPage({ searchParams }: Props) {
  const [ctx, url] = await Promise.all([pageContext(), loadLogsUrl(searchParams)]);
  const openedAt = ctx.now.getTime();
  const state = await prefetchLogs(ctx, toFilters(url, openedAt));
  return (
    <>
      <PageHeader title="Logs" />
      <HydrationBoundary state={state}>
        <LogsScreen openedAt={openedAt} canManageSources={can(ctx.actor, "LogSourceModify")} />
      </HydrationBoundary>
    </>
  );
}
