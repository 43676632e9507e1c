import { metaOperations } from "@/lib/http-api/meta-contract";
import { receiveSlackEvent } from "@/lib/log-sources/server";
import { signedRoute } from "@/lib/platform/http/signed-route";

export const POST = signedRoute(metaOperations.slackEvents, receiveSlackEvent);
