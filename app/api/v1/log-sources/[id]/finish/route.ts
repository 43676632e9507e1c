import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { finishLogSource } from "@/lib/log-sources/server";

export const POST = route(logSourceOperations.finish, (ctx, { params, body }) =>
  finishLogSource(ctx, params.id, body),
);
