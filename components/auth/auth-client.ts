"use client";

import { toast } from "@/components/ui/toast";

type AuthAnswer = { ok: boolean; status: number; error: string | null; url: string | undefined };

/** Asks next-auth by fetch: its own client is ten times the size of these two calls. */
async function post(action: string, fields: Record<string, string>): Promise<AuthAnswer> {
  const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`/api/auth/${action}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      csrfToken,
      callbackUrl: window.location.origin,
      json: "true",
      ...fields,
    }),
  });
  const { url } = (await response.json().catch(() => ({}))) as { url?: string };
  const error = url ? new URL(url, window.location.origin).searchParams.get("error") : null;
  return { ok: response.ok && !error, status: response.status, error, url };
}

/** Why signing in failed: the code that the server gave, or that it could not be reached. */
export type SignInFailure = "wrong" | "tooMany" | "unreachable" | "broken";

/** Opens a session; null when it worked. */
export async function enter(email: string, password: string): Promise<SignInFailure | null> {
  const answer = await post("callback/credentials", { email, password }).catch(
    () => "unreachable" as const,
  );
  if (answer === "unreachable") return "unreachable";
  if (answer.ok) return null;
  if (answer.status === 429 || answer.error === "rate_limited") return "tooMany";
  const wrong = answer.error === "unauthenticated" || answer.error === "CredentialsSignin";
  return wrong ? "wrong" : "broken";
}

/** Where the single sign-on provider asks who one is, to come back to the path `next`; null when it cannot be asked. */
export async function providerAddress(next: string): Promise<string | null> {
  const callbackUrl = `${window.location.origin}${next}`;
  const answer = await post("signin/oidc", { callbackUrl }).catch(() => null);
  return answer?.ok ? (answer.url ?? null) : null;
}

/** Ends this browser's session and goes to the sign-in page. */
export async function leave(): Promise<void> {
  const answer = await post("signout", {}).catch(() => null);
  if (answer?.ok) return window.location.assign("/sign-in");
  toast.error("You are still signed in", {
    detail: "The server did not answer. Try again in a moment.",
  });
}
