import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";

import { SourceList } from "@/components/log-sources/list/source-list";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";
import { logSourceQueries } from "@/lib/log-sources/queries";
import { listLogSources } from "@/lib/log-sources/server";
import { grantProblemSchema } from "@/lib/log-sources/setup-contract";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

export const metadata: Metadata = { title: "Log Sources" };

type Props = { searchParams: Promise<{ problem?: string | string[] }> };

export default async function LogSourcesPage({ searchParams }: Props) {
  const [ctx, { problem }] = await Promise.all([pageContext(), searchParams]);
  const client = new QueryClient();
  const [sources, logTypes] = await Promise.all([
    listLogSources(ctx, { limit: 200 }),
    listLogTypes(ctx),
  ]);
  client.setQueryData(logSourceQueries.list().queryKey, sources);
  client.setQueryData(logTypeQueries.list().queryKey, logTypes);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SourceList
        canModify={can(ctx.actor, "LogSourceModify")}
        problem={grantProblemSchema.safeParse(problem).data ?? null}
      />
    </HydrationBoundary>
  );
}
