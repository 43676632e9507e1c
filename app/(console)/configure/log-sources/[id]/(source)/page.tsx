import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { SourcePage } from "@/components/log-sources/source/source-page";
import { can } from "@/lib/kernel/permission";
import { logSourceQueries } from "@/lib/log-sources/queries";
import { getSourceCoverage, getSourceHeartbeat, listSourcePolls } from "@/lib/log-sources/server";

import { loadSourcePage, type SourceParams } from "../load-source";

export const metadata: Metadata = { title: "Log source" };

export default async function LogSourcePage({ params }: SourceParams) {
  const { ctx, id, client } = await loadSourcePage(params);
  const [polls, heartbeat, coverage] = await Promise.all([
    listSourcePolls(ctx, id),
    getSourceHeartbeat(ctx, id),
    getSourceCoverage(ctx, id),
  ]);
  client.setQueryData(logSourceQueries.polls(id).queryKey, polls);
  client.setQueryData(logSourceQueries.heartbeat(id).queryKey, heartbeat);
  client.setQueryData(logSourceQueries.coverage(id).queryKey, coverage);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SourcePage
        id={id}
        canModify={can(ctx.actor, "LogSourceModify")}
        canReadRaw={can(ctx.actor, "LogSourceRawDataRead")}
      />
    </HydrationBoundary>
  );
}
