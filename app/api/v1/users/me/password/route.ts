import { route } from "@/lib/http-api/route";
import { userOperations } from "@/lib/users/contract";
import { changePassword } from "@/lib/users/server";

export const POST = route(userOperations.changePassword, async (ctx, { body }) => {
  await changePassword(ctx, body);
  return undefined;
});
