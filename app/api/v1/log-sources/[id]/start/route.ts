import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { startLogSource } from "@/lib/log-sources/server";

export const POST = route(logSourceOperations.start, (ctx, { params }) =>
  startLogSource(ctx, params.id),
);
