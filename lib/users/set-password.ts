import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { forgetAttempts } from "@/lib/platform/auth/attempt-limiter";
import { hashPassword } from "@/lib/platform/auth/password";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { setPasswordInput, type SetPasswordInput } from "./contract";
import { nobody } from "./list-users";
import { attemptsOfAccount } from "./sign-in-attempts";
import { deleteSessionsOf } from "./store";
import { storePassword } from "./store-people";

/** Sets somebody else's password, ends their sessions, and lets them try it at once however often they guessed before. */
export async function setPassword(
  ctx: Context,
  id: string,
  input: SetPasswordInput,
): Promise<void> {
  authorize(ctx.actor, "UserModify");
  const { password } = parseInput(setPasswordInput, input);
  if (ctx.actor.type === "user" && ctx.actor.id === id)
    throw new AppError(
      "conflict",
      "This is your own account. Change its password under Settings > General, with the one that you have.",
    );
  const passwordHash = await hashPassword(password);
  const email = await db().$transaction(async (tx) => {
    const person = await storePassword(tx, id, passwordHash);
    if (!person) throw nobody();
    const sessions = await deleteSessionsOf(tx, id);
    await recordAudit(tx, ctx, {
      action: "SET_USER_PASSWORD",
      targetType: "user",
      targetId: id,
      targetName: person.email,
      details: { sessions },
    });
    return person.email;
  });
  await forgetAttempts(attemptsOfAccount(email));
}
