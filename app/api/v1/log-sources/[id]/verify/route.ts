import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { verifyLogSource } from "@/lib/log-sources/server";

export const POST = route(logSourceOperations.verify, (ctx, { params }) =>
  verifyLogSource(ctx, params.id),
);
