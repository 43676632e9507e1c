import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { getSourceCoverage } from "@/lib/log-sources/server";

export const GET = route(logSourceOperations.coverage, (ctx, { params }) =>
  getSourceCoverage(ctx, params.id),
);
