import "server-only";

import { decode } from "next-auth/jwt";

import { env } from "@/lib/platform/env/env";

import { authSecret } from "./auth-secret";

const secure = () => env().APP_URL.startsWith("https://");

/** Browsers share cookies between the ports of a host, hence a name of our own. */
export function sessionCookieName(): string {
  return secure() ? "__Host-margay.session" : "margay.session";
}

/** The cookie's attributes as next-auth takes them. */
export function sessionCookie() {
  return {
    name: sessionCookieName(),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: secure() },
  };
}

/** The session's id out of the cookie's value; null when it is missing, expired or not ours. */
export async function readSessionId(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: authSecret() }).catch(() => null);
  return typeof token?.sessionId === "string" ? token.sessionId : null;
}

/** A cookie's value in a request's header; undefined when it is missing or badly encoded. */
export function cookieValue(header: string | null, name: string): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const [key = "", ...value] = part.trim().split("=");
    if (key === name) return decoded(value.join("="));
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
