import { destinationOperations } from "@/lib/destinations/contract";
import { createDestination, listDestinations } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const GET = route(destinationOperations.list, (ctx, { query }) =>
  listDestinations(ctx, query),
);

export const POST = route(destinationOperations.create, (ctx, { body }) =>
  createDestination(ctx, body),
);
