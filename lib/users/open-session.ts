import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { sessionDays } from "@/lib/platform/auth/next-auth";
import { db } from "@/lib/platform/db/client";

import { holdAccount, insertSession } from "./store";
import { toRole } from "./to-user";

export type SignedInAs = {
  id: string;
  name: string;
  role: string;
  email: string;
  /** Of the password that proved it, where one did. */
  passwordHash?: string | null;
};

/**
 * Opens a session for somebody who proved who they are, with its audit row; `how` says by what means. `unauthenticated`
 * when the account was disabled, or got another password, since they proved it.
 */
export async function openSession(ctx: Context, person: SignedInAs, how: object = {}) {
  return db().$transaction(async (tx) => {
    if (!(await holdAccount(tx, person.id, person.passwordHash ?? null)))
      throw new AppError("unauthenticated", "Email or password is wrong.");
    const session = await insertSession(tx, {
      userId: person.id,
      expiresAt: new Date(ctx.now.getTime() + sessionDays * 86_400_000),
      address: ctx.address ?? null,
      userAgent: ctx.userAgent?.slice(0, 500) ?? null,
    });
    const { id, name, email } = person;
    const actor = {
      type: "user",
      id,
      name,
      role: toRole(person.role),
      sessionId: session.id,
    } as const;
    await recordAudit(
      tx,
      { ...ctx, actor },
      {
        action: "SIGN_IN",
        targetType: "user",
        targetId: id,
        targetName: email,
        details: { ...how },
      },
    );
    return { sessionId: session.id, userId: id };
  });
}
