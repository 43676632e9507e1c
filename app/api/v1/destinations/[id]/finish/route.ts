import { destinationOperations } from "@/lib/destinations/contract";
import { finishDestination } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const POST = route(destinationOperations.finish, (ctx, { params }) =>
  finishDestination(ctx, params.id),
);
