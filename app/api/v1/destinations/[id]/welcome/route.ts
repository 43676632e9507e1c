import { destinationOperations } from "@/lib/destinations/contract";
import { sendDestinationWelcome } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const POST = route(destinationOperations.welcome, (ctx, { params }) =>
  sendDestinationWelcome(ctx, params.id),
);
