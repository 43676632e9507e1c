import { collectMetrics } from "@/lib/health/server";
import { metaOperations } from "@/lib/http-api/meta-contract";

async function read(): Promise<Response> {
  const { text, contentType } = await collectMetrics(new Date());
  return new Response(text, {
    headers: { "content-type": contentType, "cache-control": "no-store" },
  });
}

export const GET = Object.assign(read, { operation: metaOperations.metrics });
