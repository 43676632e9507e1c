import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { beginGrant } from "@/lib/log-sources/server";

export const POST = route(logSourceOperations.grant, (ctx, { params }) =>
  beginGrant(ctx, params.id),
);
