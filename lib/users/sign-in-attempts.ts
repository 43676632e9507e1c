import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { digest } from "@/lib/platform/crypto/token";

const perAccount = { name: "sign-in-account", attempts: 10, perSeconds: 15 * 60 };
const perAddress = { name: "sign-in-address", attempts: 50, perSeconds: 15 * 60 };

/** What a wrong password for an account counts against, from the address that it comes from too. */
export function attemptsOf(ctx: Context, email: string) {
  return [{ limit: perAddress, key: ctx.address ?? "unknown" }, ...attemptsOfAccount(email)];
}

/** The same of the account alone. */
export const attemptsOfAccount = (email: string) => [{ limit: perAccount, key: digest(email) }];
