import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { hashPassword } from "@/lib/platform/auth/password";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { parseInput } from "@/lib/platform/http/parse-input";

import { setupInput, type SetupInput, type UserDto } from "./contract";
import { addUser } from "./create-user";
import { countUsers, lockFirstUser } from "./store";

/** True while nobody can sign in yet. */
export async function needsSetup(): Promise<boolean> {
  return (await countUsers(db())) === 0;
}

/** Creates the first admin; `conflict` as soon as any account exists, also when two people try at once. */
export async function setUp(ctx: Context, input: SetupInput): Promise<UserDto> {
  const { password, ...user } = parseInput(setupInput, input);
  // Refused before the costly hash: this door is open to anybody.
  if (!(await needsSetup())) throw alreadySetUp();
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await lockFirstUser(tx);
    if ((await countUsers(tx)) > 0) throw alreadySetUp();
    return addUser(tx, ctx, { ...user, role: "Admin", passwordHash });
  });
}

const alreadySetUp = () =>
  new AppError("conflict", "This Margay has an admin already. Sign in instead.");

/** Creates the admin that MARGAY_ADMIN_EMAIL and MARGAY_ADMIN_PASSWORD name, when there is no account yet. */
export async function setUpFromEnv(ctx: Context): Promise<void> {
  const { MARGAY_ADMIN_EMAIL: email, MARGAY_ADMIN_PASSWORD: password } = env();
  if (!email || !password || !(await needsSetup())) return;
  await setUp(ctx, { email, password, name: email.split("@")[0] ?? email }).catch(
    (error: unknown) => {
      // Another process of this Margay was first.
      if (!(error instanceof AppError && error.code === "conflict")) throw error;
    },
  );
}
