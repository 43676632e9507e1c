import "server-only";

import { QueryClient } from "@tanstack/react-query";

import { destinationTypeQueries } from "@/lib/destination-types/queries";
import { listDestinationTypes } from "@/lib/destination-types/server";
import { destinationQueries } from "@/lib/destinations/queries";
import { listDestinationCredentials } from "@/lib/destinations/server";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

/** What every page of destinations needs, in a query cache to hand to the browser; null where the role does not reach them. */
export async function prefetchDestinations() {
  const ctx = await pageContext();
  if (!can(ctx.actor, "DestinationRead")) return null;
  const [types, credentials, logTypes] = await Promise.all([
    listDestinationTypes(ctx),
    listDestinationCredentials(ctx),
    listLogTypes(ctx),
  ]);
  const client = new QueryClient();
  client.setQueryData(destinationTypeQueries.list().queryKey, types);
  client.setQueryData(destinationQueries.credentials().queryKey, credentials);
  client.setQueryData(logTypeQueries.list().queryKey, logTypes);
  return { ctx, client, types: types.data, canModify: can(ctx.actor, "DestinationModify") };
}
