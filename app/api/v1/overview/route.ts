import { route } from "@/lib/http-api/route";
import { overviewOperations } from "@/lib/overview/contract";
import { getOverview } from "@/lib/overview/server";

export const GET = route(overviewOperations.get, (ctx, { query }) => getOverview(ctx, query));
