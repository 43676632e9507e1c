import { randomUUID } from "node:crypto";

import { encode } from "next-auth/jwt";

import { createApiToken } from "@/lib/api-tokens/server";
import type { Actor, Context } from "@/lib/kernel/actor";
import type { Role } from "@/lib/kernel/permission";
import { authSecret } from "@/lib/platform/auth/auth-secret";
import { sessionCookieName } from "@/lib/platform/auth/session-cookie";
import { db } from "@/lib/platform/db/client";

const day = 86_400_000;

const creator = (): Context => ({
  actor: { type: "system", name: "Test" },
  requestId: "test",
  now: new Date(),
});

export type TestSession = {
  userId: string;
  sessionId: string;
  email: string;
  actor: Actor;
  /** What the browser sends: `cookie` and nothing else. */
  headers: { cookie: string };
  ctx(now?: Date): Context;
};

/** A new person of this role with a session of their own, without the sign-in page; they have no password. */
export async function signedIn(
  role: Role,
  expiresAt = new Date(Date.now() + day),
): Promise<TestSession> {
  const email = `${randomUUID()}@margay.test`;
  const name = `Some ${role}`;
  const user = await db().user.create({ data: { email, name, role } });
  const session = await db().userSession.create({ data: { userId: user.id, expiresAt } });
  const actor: Actor = { type: "user", id: user.id, name, role, sessionId: session.id };
  return {
    userId: user.id,
    sessionId: session.id,
    email,
    actor,
    headers: { cookie: await cookieOf(user.id, session.id) },
    ctx: (now = new Date()) => ({ actor, requestId: "test", now }),
  };
}

/** The session cookie as the session library would set it. */
async function cookieOf(userId: string, sessionId: string): Promise<string> {
  const value = await encode({ token: { sub: userId, sessionId }, secret: authSecret() });
  return `${sessionCookieName()}=${value}`;
}

/** A new API token of this role and the header that carries it. */
export async function bearerOf(role: Role) {
  const { id, token } = await createApiToken(creator(), { name: `Test ${role}`, role });
  return { id, token, headers: { authorization: `Bearer ${token}` } };
}
