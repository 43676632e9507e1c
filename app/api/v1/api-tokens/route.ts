import { route } from "@/lib/http-api/route";
import { apiTokenOperations } from "@/lib/api-tokens/contract";
import { createApiToken, listApiTokens } from "@/lib/api-tokens/server";

export const GET = route(apiTokenOperations.list, (ctx, { query }) => listApiTokens(ctx, query));

export const POST = route(apiTokenOperations.create, (ctx, { body }) => createApiToken(ctx, body));
