import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { roles } from "@/lib/kernel/permission";

/** The longest that a token which ends by itself lives. */
export const mostTokenDays = 3650;

export const createApiTokenInput = z.strictObject({
  name: z.string().trim().min(1, "Give the token a name that says what uses it.").max(100),
  role: z.enum(roles, "Choose a role."),
  expiresInDays: z.number().int().min(1).max(mostTokenDays).optional(),
});
export type CreateApiTokenInput = z.input<typeof createApiTokenInput>;

const apiTokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  prefix: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ApiTokenDto = z.infer<typeof apiTokenSchema>;

/** A new token's row with the token itself, which is told this once. */
export type MadeApiToken = ApiTokenDto & { token: string };

export const apiTokenOperations = {
  list: defineOperation({
    id: "listApiTokens",
    method: "GET",
    path: "/api/v1/api-tokens",
    summary: "List API tokens, newest first. A token itself is shown once, when it is made.",
    access: "OrganizationAPITokenRead",
    query: z.strictObject(pageQuery),
    response: pageSchema(apiTokenSchema),
  }),
  create: defineOperation({
    id: "createApiToken",
    method: "POST",
    path: "/api/v1/api-tokens",
    summary:
      "Make an API token with a role, all of whose permissions one has oneself. The answer is the only place where the token can be read.",
    access: "OrganizationAPITokenModify",
    body: createApiTokenInput,
    response: apiTokenSchema.extend({ token: z.string() }),
    status: 201,
  }),
  revoke: defineOperation({
    id: "revokeApiToken",
    method: "DELETE",
    path: "/api/v1/api-tokens/{id}",
    summary: "Revoke an API token; it stops working at once.",
    access: "OrganizationAPITokenModify",
    params: z.object({ id: z.uuid() }),
  }),
};
