import { setTimeout } from "node:timers/promises";

import {
  defaultShouldDehydrateQuery,
  dehydrate,
  QueryClient,
  type DehydratedState,
} from "@tanstack/react-query";

import { eventPages, pageSize } from "@/components/log-events/event-pages";
import type { Context } from "@/lib/kernel/actor";
import type { LogEventFilters } from "@/lib/log-events/contract";
import { listLogEvents } from "@/lib/log-events/server";
import { logSourceQueries } from "@/lib/log-sources/queries";
import { listLogSources } from "@/lib/log-sources/server";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

/** What takes longer than this follows the page instead of holding it up. */
const patienceMilliseconds = 300;

/** Reads what the Logs page shows first, for the browser to go on from; what failed it asks for again itself. */
export async function prefetchLogs(
  ctx: Context,
  filters: LogEventFilters,
): Promise<DehydratedState> {
  const client = new QueryClient();
  const readAt = ctx.now.getTime();
  const reading = Promise.all([
    client.prefetchInfiniteQuery({
      ...eventPages(filters, () => readAt),
      queryFn: async () => ({
        ...(await listLogEvents(ctx, { ...filters, limit: pageSize })),
        readAt,
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
  return dehydrate(client, {
    shouldDehydrateQuery: (query) =>
      defaultShouldDehydrateQuery(query) || query.state.status === "pending",
  });
}
