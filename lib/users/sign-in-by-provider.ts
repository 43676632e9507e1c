import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { ProviderIdentity } from "@/lib/platform/auth/single-sign-on";
import { db } from "@/lib/platform/db/client";

import { openSession } from "./open-session";
import { findAccountRow } from "./store";

/**
 * Opens a session for the account with the address that the single sign-on provider vouches for; `forbidden` where
 * there is no such account, it is disabled, or the provider did not check the address. Makes no accounts.
 */
export async function signInByProvider(ctx: Context, { email, emailVerified }: ProviderIdentity) {
  // Postgres takes no NUL.
  const address = (email ?? "").replaceAll("\u0000", "").trim().toLowerCase().slice(0, 254);
  const account = address && emailVerified ? await findAccountRow(db(), { email: address }) : null;
  if (!account || account.disabledAt) {
    await recordAudit(db(), ctx, {
      action: "SIGN_IN_FAILED",
      targetType: "user",
      targetName: address,
      details: { by: "single sign-on" },
    });
    throw new AppError("forbidden", "This person has no account here.");
  }
  return openSession(ctx, account, { by: "single sign-on" });
}
