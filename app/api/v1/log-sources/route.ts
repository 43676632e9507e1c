import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { createLogSource, listLogSources } from "@/lib/log-sources/server";

export const GET = route(logSourceOperations.list, (ctx, { query }) => listLogSources(ctx, query));

export const POST = route(logSourceOperations.create, (ctx, { body }) =>
  createLogSource(ctx, body),
);
