import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { countAttempt, forgiveAttempt } from "@/lib/platform/auth/attempt-limiter";
import { hashPassword, verifyPassword } from "@/lib/platform/auth/password";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { changePasswordInput, type ChangePasswordInput } from "./contract";
import { attemptsOf } from "./sign-in-attempts";
import { deleteOtherSessions, exchangePassword, findOwnCredentials } from "./store-people";

const refused = (field: keyof ChangePasswordInput, message: string) =>
  new AppError("invalid_input", message, { fields: { [field]: message } });

/**
 * Changes the signed-in person's own password and ends their other sessions. A wrong present one counts as one at
 * signing in does, and is `rate_limited` like it; `conflict` for people who come by single sign-on only.
 */
export async function changePassword(ctx: Context, input: ChangePasswordInput): Promise<void> {
  const { actor } = ctx;
  if (actor.type !== "user")
    throw new AppError("forbidden", "Only a signed-in person has a password to change.");
  const { currentPassword, newPassword } = parseInput(changePasswordInput, input);
  const own = await findOwnCredentials(db(), actor.id);
  const from = own?.passwordHash;
  if (!own || !from)
    throw new AppError(
      "conflict",
      "Your account has no password: you come by single sign-on. An admin of this Margay can set one.",
    );
  const target = { targetType: "user", targetId: actor.id, targetName: own.email } as const;
  const attempts = attemptsOf(ctx, own.email);
  await countAttempt(attempts);
  if (!(await verifyPassword(from, currentPassword))) {
    await recordAudit(db(), ctx, { action: "CHANGE_PASSWORD_FAILED", ...target });
    throw refused(
      "currentPassword",
      "This is not your password. Type the one that you sign in with.",
    );
  }
  await forgiveAttempt(attempts);
  if (newPassword === currentPassword)
    throw refused("newPassword", "This is your password already. Choose another one.");
  const to = await hashPassword(newPassword);
  await db().$transaction(async (tx) => {
    if (!(await exchangePassword(tx, actor.id, { from, to })))
      throw new AppError("conflict", "Your password was changed meanwhile. Sign in with that one.");
    const sessions = await deleteOtherSessions(tx, actor.id, actor.sessionId);
    await recordAudit(tx, ctx, { action: "CHANGE_PASSWORD", ...target, details: { sessions } });
  });
}

/** True when the signed-in person has a password to change. */
export async function hasPassword({ actor }: Context): Promise<boolean> {
  if (actor.type !== "user") return false;
  return Boolean((await findOwnCredentials(db(), actor.id))?.passwordHash);
}
