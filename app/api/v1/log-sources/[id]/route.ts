import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { deleteLogSource, getLogSource, updateLogSource } from "@/lib/log-sources/server";

export const GET = route(logSourceOperations.get, (ctx, { params }) =>
  getLogSource(ctx, params.id),
);

export const PATCH = route(logSourceOperations.update, (ctx, { params, body }) =>
  updateLogSource(ctx, params.id, body),
);

export const DELETE = route(logSourceOperations.remove, async (ctx, { params, query }) => {
  await deleteLogSource(ctx, params.id, query.name);
  return undefined;
});
