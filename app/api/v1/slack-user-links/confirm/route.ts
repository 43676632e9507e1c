import { route } from "@/lib/http-api/route";
import { slackInteractionOperations } from "@/lib/slack-interactions/contract";
import { confirmSlackLink } from "@/lib/slack-interactions/server";

export const POST = route(slackInteractionOperations.confirmLink, (ctx, { body }) =>
  confirmSlackLink(ctx, body),
);
