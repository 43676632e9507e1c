import { route } from "@/lib/http-api/route";
import { apiTokenOperations } from "@/lib/api-tokens/contract";
import { revokeApiToken } from "@/lib/api-tokens/server";

export const DELETE = route(apiTokenOperations.revoke, async (ctx, { params }) => {
  await revokeApiToken(ctx, params.id);
  return undefined;
});
