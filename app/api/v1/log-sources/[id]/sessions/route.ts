import { route } from "@/lib/http-api/route";
import { logSourceReadingOperations } from "@/lib/log-sources/reading-contract";
import { listSourceSessions } from "@/lib/log-sources/server";

export const GET = route(logSourceReadingOperations.sessions, (ctx, { params, query }) =>
  listSourceSessions(ctx, params.id, query),
);
