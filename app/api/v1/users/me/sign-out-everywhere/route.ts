import { route } from "@/lib/http-api/route";
import { userOperations } from "@/lib/users/contract";
import { signOutEverywhere } from "@/lib/users/server";

export const POST = route(userOperations.signOutEverywhere, async (ctx) => {
  await signOutEverywhere(ctx);
  return undefined;
});
