import { route } from "@/lib/http-api/route";
import { apiTokenOperations } from "@/lib/api-tokens/contract";
import { listApiTokens } from "@/lib/api-tokens/server";

export const GET = route(apiTokenOperations.list, (ctx, { query }) => listApiTokens(ctx, query));
