import { route } from "@/lib/http-api/route";
import { logSourceReadingOperations } from "@/lib/log-sources/reading-contract";
import { getSourceFigures } from "@/lib/log-sources/server";

export const GET = route(logSourceReadingOperations.figures, (ctx, { params }) =>
  getSourceFigures(ctx, params.id),
);
