import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { roles } from "@/lib/kernel/permission";

const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An email address has at most 254 characters.")
  .pipe(z.email("This is not an email address. It looks like name@company.com."));

const passwordSchema = z
  .string()
  .min(12, "Use at least 12 characters.")
  .max(200, "Use at most 200 characters.");

const personNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(100, "Use at most 100 characters.");

export const createUserInput = z.strictObject({
  email: emailSchema,
  name: personNameSchema,
  role: z.enum(roles),
  password: passwordSchema,
});
export type CreateUserInput = z.input<typeof createUserInput>;

export const setupInput = createUserInput.omit({ role: true });
export type SetupInput = z.input<typeof setupInput>;

const userSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  disabledAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type UserDto = z.infer<typeof userSchema>;

/** The signed-in person as the console needs them. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  role: string;
  permissions: string[];
};

export const userOperations = {
  setup: defineOperation({
    id: "setUpMargay",
    method: "POST",
    path: "/api/setup",
    summary: "Create the first admin account; works only while there is no account.",
    access: "public",
    body: setupInput,
    response: userSchema,
    status: 201,
  }),
  list: defineOperation({
    id: "listUsers",
    method: "GET",
    path: "/api/v1/users",
    summary: "List the people who can sign in.",
    access: "UserRead",
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(1000).optional(),
    }),
    response: z.object({ data: z.array(userSchema), nextCursor: z.string().nullable() }),
  }),
  signOutEverywhere: defineOperation({
    id: "signOutEverywhere",
    method: "POST",
    path: "/api/v1/users/me/sign-out-everywhere",
    summary: "End every session of the signed-in person, this one included.",
    access: "signedIn",
  }),
};
