import { route } from "@/lib/http-api/route";
import { logTypeOperations } from "@/lib/log-types/contract";
import { listLogTypes } from "@/lib/log-types/server";

export const GET = route(logTypeOperations.list, (ctx) => listLogTypes(ctx));
