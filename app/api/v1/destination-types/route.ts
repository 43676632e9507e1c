import { destinationTypeOperations } from "@/lib/destination-types/contract";
import { listDestinationTypes } from "@/lib/destination-types/server";
import { route } from "@/lib/http-api/route";

export const GET = route(destinationTypeOperations.list, (ctx) => listDestinationTypes(ctx));
