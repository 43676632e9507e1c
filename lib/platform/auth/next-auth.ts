import "server-only";

import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";

import { log } from "@/lib/platform/logger/logger";

import { authSecret } from "./auth-secret";
import { sessionCookie } from "./session-cookie";
import {
  identityOf,
  type ProviderIdentity,
  singleSignOnId,
  singleSignOnProviders,
} from "./single-sign-on";

/** Where somebody who signs in comes from. */
type Visit = { address: string; userAgent: string | undefined };

type OpenedSession = { sessionId: string; userId: string };

/** What signing in needs of the rest: the verbs stay in their domain. */
export type SignInVerbs = {
  /** Opens a session; throws an error whose message is a code that the sign-in page knows. */
  signIn(input: { email: string; password: string } & Visit): Promise<OpenedSession>;
  /** The same for somebody whom the single sign-on provider knows. */
  signInByProvider(input: ProviderIdentity & Visit): Promise<OpenedSession>;
  signOut(sessionId: string): Promise<void>;
};

export const sessionDays = 14;

function visitOf(headers: Record<string, string | undefined>): Visit {
  return {
    address: headers["x-forwarded-for"]?.split(",").at(-1)?.trim() ?? "unknown",
    userAgent: headers["user-agent"],
  };
}

/** The session library's settings for one request, whose headers say where it comes from. */
export function authOptions(
  verbs: SignInVerbs,
  headers: Record<string, string | undefined>,
): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: {
      error: (code, about) => {
        const err: unknown = about instanceof Error ? about : about["error"];
        log().warn({ code, err }, "signing in did not work");
      },
      warn: (code) => log().debug({ code }, "the session library warns"),
      debug: () => undefined,
    },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials) {
          const session = await verbs.signIn({
            email: credentials?.email ?? "",
            password: credentials?.password ?? "",
            ...visitOf(headers),
          });
          return { id: session.userId, sessionId: session.sessionId };
        },
      }),
      ...singleSignOnProviders(),
    ],
    callbacks: {
      // Before the session's cookie is made of `user`; what is thrown is a code for the sign-in page.
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== singleSignOnId) return true;
        const session = await verbs.signInByProvider({
          ...identityOf(profile),
          ...visitOf(headers),
        });
        Object.assign(user, { id: session.userId, sessionId: session.sessionId });
        return true;
      },
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
  return (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const handle = NextAuth(authOptions(verbs, Object.fromEntries(request.headers))) as (
      request: Request,
      context: { params: Promise<unknown> },
    ) => Promise<Response>;
    return handle(request, context);
  };
}
