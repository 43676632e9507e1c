import { destinationOperations } from "@/lib/destinations/contract";
import { deleteDestination, getDestination, updateDestination } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const GET = route(destinationOperations.get, (ctx, { params }) =>
  getDestination(ctx, params.id),
);

export const PATCH = route(destinationOperations.update, (ctx, { params, body }) =>
  updateDestination(ctx, params.id, body),
);

export const DELETE = route(destinationOperations.remove, async (ctx, { params }) => {
  await deleteDestination(ctx, params.id);
  return undefined;
});
