import "server-only";

import { findTokenActor } from "@/lib/api-tokens/server";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { cookieValue, readSessionId, sessionCookieName } from "@/lib/platform/auth/session-cookie";
import { findSessionUser } from "@/lib/users/server";

/** Who sent the request, by API token or session cookie; null for nobody; `unauthenticated` for a token that does not work. */
export async function authenticate(request: Request, now: Date): Promise<Actor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization) {
    const [scheme, token] = authorization.split(" ");
    const actor =
      scheme?.toLowerCase() === "bearer" && token ? await findTokenActor(token, now) : null;
    if (!actor) {
      throw new AppError(
        "unauthenticated",
        "This API token is unknown, revoked or run out. Make a new one under Settings > API Tokens.",
      );
    }
    return actor;
  }
  const sessionId = await readSessionId(
    cookieValue(request.headers.get("cookie"), sessionCookieName()),
  );
  const session = sessionId ? await findSessionUser(sessionId, now) : null;
  return session?.actor ?? null;
}
