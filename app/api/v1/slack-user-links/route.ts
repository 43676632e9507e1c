import { route } from "@/lib/http-api/route";
import { slackUserOperations } from "@/lib/slack-users/contract";
import { linkSlackUser, listSlackUserLinks } from "@/lib/slack-users/server";

export const GET = route(slackUserOperations.list, (ctx, { query }) =>
  listSlackUserLinks(ctx, query),
);

export const POST = route(slackUserOperations.link, (ctx, { body }) => linkSlackUser(ctx, body));
