import { route } from "@/lib/http-api/route";
import { slackUserOperations } from "@/lib/slack-users/contract";
import { unlinkSlackUser } from "@/lib/slack-users/server";

export const DELETE = route(slackUserOperations.unlink, async (ctx, { params }) => {
  await unlinkSlackUser(ctx, params.id);
  return undefined;
});
