import "server-only";

import { randomUUID } from "node:crypto";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { SignInVerbs } from "@/lib/platform/auth/next-auth";
import { log } from "@/lib/platform/logger/logger";

import { signOut } from "./session";
import { signIn } from "./sign-in";
import { signInByProvider } from "./sign-in-by-provider";

const visitor = (): Context => ({
  actor: { type: "system", name: "Sign-in page" },
  requestId: randomUUID(),
  now: new Date(),
});

/** What the sign-in page is told: `unauthenticated`, `forbidden`, `rate_limited`, or `unavailable`; the browser sees this text in an address. */
function asCode(error: unknown): never {
  if (error instanceof AppError) throw new Error(error.code);
  log().error({ err: error }, "sign-in failed");
  throw new Error("unavailable");
}

/** The domain's verbs as the session library calls them. */
export const signInVerbs: SignInVerbs = {
  signIn: ({ email, password, address, userAgent }) =>
    signIn({ ...visitor(), address, userAgent }, { email, password }).catch(asCode),
  signInByProvider: ({ address, userAgent, ...identity }) =>
    signInByProvider({ ...visitor(), address, userAgent }, identity).catch(asCode),
  signOut: (sessionId) => signOut(visitor(), sessionId),
};
