import { route } from "@/lib/http-api/route";
import { userOperations } from "@/lib/users/contract";
import { setPassword } from "@/lib/users/server";

export const PUT = route(userOperations.setPassword, async (ctx, { params, body }) => {
  await setPassword(ctx, params.id, body);
  return undefined;
});
