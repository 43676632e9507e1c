import { destinationOperations } from "@/lib/destinations/contract";
import { sendDestinationTest } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const POST = route(destinationOperations.test, (ctx, { params }) =>
  sendDestinationTest(ctx, params.id),
);
