import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { SourcePage } from "@/components/log-sources/source/source-page";
import { can } from "@/lib/kernel/permission";
import { logSourceQueries } from "@/lib/log-sources/queries";
import {
  getSourceCoverage,
  getSourceFigures,
  getSourceHeartbeat,
  listSourcePolls,
} from "@/lib/log-sources/server";

import { loadSourcePage, type SourceParams } from "../load-source";

export async function generateMetadata({ params }: SourceParams): Promise<Metadata> {
  const { source } = await loadSourcePage(params);
  return { title: source.name };
}

export default async function LogSourcePage({ params }: SourceParams) {
  const { ctx, id, client } = await loadSourcePage(params);
  const [polls, heartbeat, coverage, figures] = await Promise.all([
    listSourcePolls(ctx, id),
    getSourceHeartbeat(ctx, id),
    getSourceCoverage(ctx, id),
    getSourceFigures(ctx, id),
  ]);
  client.setQueryData(logSourceQueries.polls(id).queryKey, polls);
  client.setQueryData(logSourceQueries.heartbeat(id).queryKey, heartbeat);
  client.setQueryData(logSourceQueries.coverage(id).queryKey, coverage);
  client.setQueryData(logSourceQueries.figures(id).queryKey, figures);
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
