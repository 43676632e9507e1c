import "server-only";

import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";

import { env } from "@/lib/platform/env/env";

/** What the provider says of whoever signed in there. */
export type ProviderIdentity = { email: string | null; emailVerified: boolean };

const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.string().nullish(),
  // Some providers write it as a text, and those that check all addresses may leave it out.
  email_verified: z.union([z.boolean(), z.stringbool()]).nullish(),
});

type Claims = z.input<typeof claimsSchema>;

/** The name of the provider in next-auth's addresses: Slack's counterpart is /api/auth/callback/oidc. */
export const singleSignOnId = "oidc";

/** True when OIDC_ISSUER and its companions are set. */
export function hasSingleSignOn(): boolean {
  return env().OIDC_ISSUER !== undefined;
}

/** Reads the claims of a signed ID token. */
export function identityOf(claims: unknown): ProviderIdentity {
  const { email, email_verified: verified } = claimsSchema.parse(claims);
  return { email: email ?? null, emailVerified: verified ?? true };
}

/** The OpenID Connect provider of the environment as next-auth takes it; none where it is not set. */
export function singleSignOnProviders(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: singleSignOnId,
      name: "Single sign-on",
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/+$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      httpOptions: { timeout: 10_000 },
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}
