import { destinationCredentialOperations } from "@/lib/destinations/credential-contract";
import { listDestinationCredentials } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const GET = route(destinationCredentialOperations.list, (ctx) =>
  listDestinationCredentials(ctx),
);
