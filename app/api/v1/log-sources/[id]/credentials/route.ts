import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { setCredentials } from "@/lib/log-sources/server";

export const PUT = route(logSourceOperations.setCredentials, (ctx, { params, body }) =>
  setCredentials(ctx, params.id, body),
);
