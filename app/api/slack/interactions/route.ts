import { signedRoute } from "@/lib/platform/http/signed-route";
import { slackInteractionOperations } from "@/lib/slack-interactions/contract";
import { receiveSlackInteraction } from "@/lib/slack-interactions/server";

export const POST = signedRoute(slackInteractionOperations.receive, receiveSlackInteraction);
