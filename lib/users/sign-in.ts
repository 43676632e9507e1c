import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { countAttempt, forgiveAttempt } from "@/lib/platform/auth/attempt-limiter";
import { verifyPassword } from "@/lib/platform/auth/password";
import { db } from "@/lib/platform/db/client";

import { openSession } from "./open-session";
import { attemptsOf } from "./sign-in-attempts";
import { findCredentials } from "./store";

/** Opens a session; `unauthenticated` alike for a wrong password and an unknown or disabled account, `rate_limited` past 10 failed tries an account or 50 an address in 15 minutes. */
export async function signIn(ctx: Context, input: { email: string; password: string }) {
  // Postgres takes no NUL.
  const email = input.email.replaceAll("\u0000", "").trim().toLowerCase().slice(0, 254);
  const attempts = attemptsOf(ctx, email);
  await countAttempt(attempts);
  const account = await findCredentials(db(), email);
  const usable = account && !account.disabledAt ? account : null;
  const matches = await verifyPassword(usable?.passwordHash ?? null, input.password.slice(0, 200));
  if (!usable || !matches) {
    await recordAudit(db(), ctx, {
      action: "SIGN_IN_FAILED",
      targetType: "user",
      targetName: email,
    });
    throw new AppError("unauthenticated", "Email or password is wrong.");
  }
  await forgiveAttempt(attempts);
  return openSession(ctx, { ...usable, email });
}
