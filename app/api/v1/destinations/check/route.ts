import { destinationOperations } from "@/lib/destinations/contract";
import { checkDestination } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const POST = route(destinationOperations.check, (ctx, { body }) =>
  checkDestination(ctx, body),
);
