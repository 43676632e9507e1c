import { version } from "@/lib/health/version";
import { metaOperations } from "@/lib/http-api/meta-contract";
import { route } from "@/lib/http-api/route";

export const GET = route(metaOperations.live, () =>
  Promise.resolve({ status: "live" as const, version }),
);
