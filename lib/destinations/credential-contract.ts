import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";

import { replaceCredentialInput } from "./input-contract";

const credentialSchema = z.object({
  id: z.uuid(),
  type: z.string(),
  /** e.g. the workspace and the app. */
  label: z.string(),
  /** Of its fields, those that are no secrets. */
  values: z.record(z.string(), z.string()),
  /** Names of the secret fields that are stored; their values are never answered. */
  storedSecrets: z.array(z.string()),
  destinations: z.array(z.object({ id: z.uuid(), name: z.string() })),
  updatedAt: z.iso.datetime(),
});
export type DestinationCredentialDto = z.infer<typeof credentialSchema>;

const path = "/api/v1/destination-credentials";

export const destinationCredentialOperations = {
  list: defineOperation({
    id: "listDestinationCredentials",
    method: "GET",
    path,
    access: "DestinationRead",
    summary: "List what destinations sign in with, e.g. Slack apps, without their secrets.",
    response: z.object({ data: z.array(credentialSchema), nextCursor: z.null() }),
  }),
  replace: defineOperation({
    id: "replaceDestinationCredential",
    method: "PUT",
    path: `${path}/{id}`,
    access: "DestinationModify",
    summary: "Replace an app's credentials for all of its destinations, after checking them.",
    params: z.object({ id: z.uuid("This is not the address of a credential.") }),
    body: replaceCredentialInput,
    response: credentialSchema,
  }),
};
