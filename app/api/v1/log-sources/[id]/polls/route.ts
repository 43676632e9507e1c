import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { listSourcePolls } from "@/lib/log-sources/server";

export const GET = route(logSourceOperations.polls, (ctx, { params }) =>
  listSourcePolls(ctx, params.id),
);
