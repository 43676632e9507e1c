import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { hashPassword } from "@/lib/platform/auth/password";
import { db, type Db } from "@/lib/platform/db/client";
import { isUniqueViolation } from "@/lib/platform/db/database-error";
import { parseInput } from "@/lib/platform/http/parse-input";

import { createUserInput, type CreateUserInput, type UserDto } from "./contract";
import { insertUser, type NewUser } from "./store";
import { toUser } from "./to-user";

/** Creates an account with a password; `conflict` when the address has one. */
export async function createUser(ctx: Context, input: CreateUserInput): Promise<UserDto> {
  authorize(ctx.actor, "UserModify");
  const { password, ...user } = parseInput(createUserInput, input);
  const passwordHash = await hashPassword(password);
  return db().$transaction((tx) => addUser(tx, ctx, { ...user, passwordHash }));
}

/** The account and its audit row, inside the caller's transaction. */
export async function addUser(tx: Db, ctx: Context, user: NewUser): Promise<UserDto> {
  const row = await insertUser(tx, user).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", `${user.email} has an account already. Use another address.`, {
      fields: { email: "This address has an account already." },
    });
  });
  await recordAudit(tx, ctx, {
    action: "CREATE_USER",
    targetType: "user",
    targetId: row.id,
    targetName: row.email,
    details: { role: user.role },
  });
  return toUser(row);
}
