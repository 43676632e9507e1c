import "server-only";

import { randomUUID } from "node:crypto";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { SignInVerbs } from "@/lib/platform/auth/next-auth";

import { signOut } from "./session";
import { signIn } from "./sign-in";

const visitor = (): Context => ({
  actor: { type: "system", name: "Sign-in page" },
  requestId: randomUUID(),
  now: new Date(),
});

/** What the sign-in page understands: "invalid_credentials", or "rate_limited:" and the seconds to wait. */
function asCode(error: unknown): never {
  if (error instanceof AppError && error.code === "rate_limited") {
    throw new Error(`rate_limited:${error.retryAfterSeconds ?? 60}`);
  }
  if (error instanceof AppError && error.code === "unauthenticated")
    throw new Error("invalid_credentials");
  throw error;
}

/** The domain's verbs as the session library calls them. */
export const signInVerbs: SignInVerbs = {
  signIn: ({ email, password, address, userAgent }) =>
    signIn({ ...visitor(), address, userAgent }, { email, password }).catch(asCode),
  signOut: (sessionId) => signOut(visitor(), sessionId),
};
