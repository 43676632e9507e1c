import { checkReadiness } from "@/lib/health/server";
import { metaOperations } from "@/lib/http-api/meta-contract";

async function ready(): Promise<Response> {
  const readiness = await checkReadiness(new Date());
  return Response.json(readiness, {
    status: readiness.status === "ready" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}

export const GET = Object.assign(ready, { operation: metaOperations.ready });
