import { route } from "@/lib/http-api/route";
import { openApiDocument } from "@/lib/http-api/openapi";
import { metaOperations } from "@/lib/http-api/meta-contract";
import { env } from "@/lib/platform/env/env";

export const GET = route(metaOperations.openApi, () =>
  Promise.resolve(openApiDocument(env().APP_URL)),
);
