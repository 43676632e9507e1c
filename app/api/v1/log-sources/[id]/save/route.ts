import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { saveLogSource } from "@/lib/log-sources/server";

export const POST = route(logSourceOperations.save, (ctx, { params }) =>
  saveLogSource(ctx, params.id),
);
