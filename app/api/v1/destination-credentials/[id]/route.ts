import { destinationCredentialOperations } from "@/lib/destinations/credential-contract";
import { replaceCredential } from "@/lib/destinations/server";
import { route } from "@/lib/http-api/route";

export const PUT = route(destinationCredentialOperations.replace, (ctx, { params, body }) =>
  replaceCredential(ctx, params.id, body),
);
