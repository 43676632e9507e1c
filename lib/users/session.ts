import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Actor, Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";

import { deleteSession, deleteSessionsOf, findSession, touchSession } from "./store";
import { toRole } from "./to-user";

/** The signed-in person behind a session id; null when the session is over. Asked of the database each time, so that ending it works at once. */
export async function findSessionUser(sessionId: string, now: Date) {
  const session = await findSession(db(), sessionId, now);
  if (!session) return null;
  await touchSession(db(), session.id, now);
  const { id, name, email, role } = session.user;
  const actor: Actor = { type: "user", id, name, role: toRole(role), sessionId };
  return { actor, email };
}

/** Ends one session. */
export async function signOut(ctx: Context, sessionId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const session = await deleteSession(tx, sessionId);
    if (!session) return;
    const { user } = session;
    const actor = {
      type: "user",
      id: user.id,
      name: user.name,
      role: toRole(user.role),
      sessionId,
    } as const;
    await recordAudit(
      tx,
      { ...ctx, actor },
      { action: "SIGN_OUT", targetType: "user", targetId: user.id, targetName: user.email },
    );
  });
}

/** Ends every session of the signed-in person, this one included. */
export async function signOutEverywhere(ctx: Context): Promise<void> {
  const { actor } = ctx;
  if (actor.type !== "user")
    throw new AppError("forbidden", "Only a signed-in person has sessions to end.");
  await db().$transaction(async (tx) => {
    const sessions = await deleteSessionsOf(tx, actor.id);
    await recordAudit(tx, ctx, {
      action: "SIGN_OUT_EVERYWHERE",
      targetType: "user",
      targetId: actor.id,
      targetName: actor.name,
      details: { sessions },
    });
  });
}
