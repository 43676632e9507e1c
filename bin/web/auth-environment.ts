import { authSecret } from "@/lib/platform/auth/auth-secret";
import type { Env } from "@/lib/platform/env/schema";

/** next-auth takes its address and its secret from these two variables, and from nowhere else in some places. */
export function prepareAuthEnvironment(env: Env): void {
  process.env.NEXTAUTH_URL = env.APP_URL;
  process.env.NEXTAUTH_SECRET = authSecret();
}
