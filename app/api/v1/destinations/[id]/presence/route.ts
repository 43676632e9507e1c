import { destinationOperations } from "@/lib/destinations/contract";
import { confirmDestinationPresence } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const POST = route(destinationOperations.presence, (ctx, { params }) =>
  confirmDestinationPresence(ctx, params.id),
);
