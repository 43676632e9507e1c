import { route } from "@/lib/http-api/route";
import { logSourceReadingOperations } from "@/lib/log-sources/reading-contract";
import { getSourceCoverage } from "@/lib/log-sources/server";

export const GET = route(logSourceReadingOperations.coverage, (ctx, { params }) =>
  getSourceCoverage(ctx, params.id),
);
