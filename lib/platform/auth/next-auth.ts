import "server-only";

import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";

import { authSecret } from "./auth-secret";
import { sessionCookie } from "./session-cookie";

/** What signing in needs of the rest: the verbs stay in their domain. */
export type SignInVerbs = {
  /** Opens a session; throws an error whose message is a code that the sign-in page knows. */
  signIn(input: {
    email: string;
    password: string;
    address: string;
    userAgent: string | undefined;
  }): Promise<{
    sessionId: string;
    userId: string;
  }>;
  signOut(sessionId: string): Promise<void>;
};

export const sessionDays = 14;

function options(verbs: SignInVerbs): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const headers = (request.headers ?? {}) as Record<string, string | undefined>;
          const session = await verbs.signIn({
            email: credentials?.email ?? "",
            password: credentials?.password ?? "",
            address: headers["x-forwarded-for"]?.split(",").at(-1)?.trim() ?? "unknown",
            userAgent: headers["user-agent"],
          });
          return { id: session.userId, sessionId: session.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const sessionId = (user as { sessionId?: string } | undefined)?.sessionId;
        return sessionId ? { sub: user.id, sessionId } : token;
      },
      // The browser learns nothing here; pages read the person from the database.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionId === "string") await verbs.signOut(token.sessionId);
      },
    },
  };
}

/** The route handler behind /api/auth/*. */
export function createAuthHandler(verbs: SignInVerbs) {
  return NextAuth(options(verbs)) as (
    request: Request,
    context: { params: Promise<unknown> },
  ) => Promise<Response>;
}
