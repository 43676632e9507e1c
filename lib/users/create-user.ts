import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { hashPassword } from "@/lib/platform/auth/password";
import { hasSingleSignOn } from "@/lib/platform/auth/single-sign-on";
import { db, type Db } from "@/lib/platform/db/client";
import { isUniqueViolation } from "@/lib/platform/db/database-error";
import { parseInput } from "@/lib/platform/http/parse-input";

import { createUserInput, type CreateUserInput, type UserDto } from "./contract";
import { loadUser } from "./list-users";
import { insertUser, type NewUser } from "./store";

/** Creates an account; `conflict` when the address has one, `invalid_input` without a password where nobody comes without one. */
export async function createUser(ctx: Context, input: CreateUserInput): Promise<UserDto> {
  authorize(ctx.actor, "UserModify");
  const { password, ...user } = parseInput(createUserInput, input);
  if (password === undefined && !hasSingleSignOn()) throw noWayIn();
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return db().$transaction((tx) => addUser(tx, ctx, { ...user, passwordHash }));
}

function noWayIn(): AppError {
  const message =
    "Enter a password: single sign-on is not set up, so that nobody comes without one.";
  return new AppError("invalid_input", message, { fields: { password: message } });
}

/** The account and its audit row, inside the caller's transaction. */
export async function addUser(tx: Db, ctx: Context, user: NewUser): Promise<UserDto> {
  const { id, email } = await insertUser(tx, user).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", `${user.email} has an account already. Use another address.`, {
      fields: { email: "This address has an account already." },
    });
  });
  await recordAudit(tx, ctx, {
    action: "CREATE_USER",
    targetType: "user",
    targetId: id,
    targetName: email,
    details: { role: user.role, hasPassword: user.passwordHash !== null },
  });
  return loadUser(tx, { id });
}
