import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Env } from "@/lib/platform/env/schema";

/** next-auth takes its address and its secret from these two variables, and from nowhere else in some places. */
export function prepareAuthEnvironment(env: Env): void {
  process.env.NEXTAUTH_URL = env.APP_URL;
  process.env.NEXTAUTH_SECRET = env.AUTH_SECRET ?? readSecret(env.MARGAY_DATA_DIR);
}

function readSecret(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, "auth-secret"), "utf8").trim();
  } catch (cause) {
    throw new Error(
      "AUTH_SECRET is not set. Set it, or start once with `npm start`, which makes one.",
      { cause },
    );
  }
}
