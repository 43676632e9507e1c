import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { chooseWorkspace } from "@/lib/log-sources/server";

export const PUT = route(logSourceOperations.chooseWorkspace, (ctx, { params, body }) =>
  chooseWorkspace(ctx, params.id, body),
);
