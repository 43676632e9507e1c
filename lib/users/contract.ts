import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
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

const roleSchema = z.enum(roles, "Choose a role.");

export const createUserInput = z.strictObject({
  email: emailSchema,
  name: personNameSchema,
  role: roleSchema,
  /** Without one they come by single sign-on only. */
  password: passwordSchema.optional(),
});
export type CreateUserInput = z.input<typeof createUserInput>;

export const setupInput = z.strictObject({
  email: emailSchema,
  name: personNameSchema,
  password: passwordSchema,
});
export type SetupInput = z.input<typeof setupInput>;

export const updateUserInput = z
  .strictObject({
    name: personNameSchema.optional(),
    role: roleSchema.optional(),
    disabled: z.boolean().optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: "Say what is to change: name, role or disabled.",
  });
export type UpdateUserInput = z.input<typeof updateUserInput>;

export const setPasswordInput = z.strictObject({ password: passwordSchema });
export type SetPasswordInput = z.input<typeof setPasswordInput>;

export const changePasswordInput = z.strictObject({
  currentPassword: z
    .string()
    .min(1, "Enter the password that you sign in with now.")
    .max(200, "Use at most 200 characters."),
  newPassword: passwordSchema,
});
export type ChangePasswordInput = z.input<typeof changePasswordInput>;

const userSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  disabledAt: z.iso.datetime().nullable(),
  /** False for whoever comes by single sign-on only. */
  hasPassword: z.boolean(),
  /** The last use of a session, or the last signing in or out; null: they never came. */
  lastSeenAt: z.iso.datetime().nullable(),
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
    query: z.strictObject(pageQuery),
    response: pageSchema(userSchema),
  }),
  create: defineOperation({
    id: "createUser",
    method: "POST",
    path: "/api/v1/users",
    summary:
      "Create an account; the password may be left out where single sign-on is set up. An address never changes.",
    access: "UserModify",
    body: createUserInput,
    response: userSchema,
    status: 201,
  }),
  update: defineOperation({
    id: "updateUser",
    method: "PATCH",
    path: "/api/v1/users/{id}",
    summary:
      "Change a person's name or role, or disable or enable the account. Disabling ends their sessions at once.",
    access: "UserModify",
    params: z.object({ id: z.uuid() }),
    body: updateUserInput,
    response: userSchema,
  }),
  setPassword: defineOperation({
    id: "setUserPassword",
    method: "PUT",
    path: "/api/v1/users/{id}/password",
    summary: "Set somebody else's password and end their sessions.",
    access: "UserModify",
    params: z.object({ id: z.uuid() }),
    body: setPasswordInput,
  }),
  changePassword: defineOperation({
    id: "changeOwnPassword",
    method: "POST",
    path: "/api/v1/users/me/password",
    summary: "Change the signed-in person's own password and end their other sessions.",
    access: "signedIn",
    body: changePasswordInput,
  }),
  signOutEverywhere: defineOperation({
    id: "signOutEverywhere",
    method: "POST",
    path: "/api/v1/users/me/sign-out-everywhere",
    summary: "End every session of the signed-in person, this one included.",
    access: "signedIn",
  }),
};
