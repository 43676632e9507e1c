import NextAuth from "next-auth";

import { authOptions } from "@/lib/platform/auth/next-auth";
import { signInVerbs } from "@/lib/users/sign-in-verbs";

type Answer = { status: number; location: string | null; body: unknown };

/** A browser with its cookies before /api/auth, which Next's request scope keeps from being called directly. */
export function authBrowser(headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>();

  const ask = async (
    method: "GET" | "POST",
    action: string[],
    fields: { query?: Record<string, string>; body?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const answer: Answer = { status: 200, location: null, body: null };
    const response = {
      status: (status: number) => {
        answer.status = status;
        return response;
      },
      getHeader: () => undefined,
      setHeader: (name: string, value: unknown) => {
        if (name.toLowerCase() === "location") answer.location = String(value);
        if (name.toLowerCase() !== "set-cookie") return;
        for (const line of [value].flat()) {
          const [key = "", text = ""] = String(line).split(";")[0]?.split(/=(.*)/s) ?? [];
          cookies.set(key, decodeURIComponent(text));
        }
      },
      json: (body: unknown) => (answer.body = body),
      send: (body: unknown) => (answer.body = body),
      end: () => undefined,
    };
    const request = {
      method,
      headers,
      cookies: Object.fromEntries(cookies),
      query: { ...fields.query, nextauth: action },
      body: fields.body ?? {},
    };
    const handle = NextAuth(authOptions(signInVerbs, headers)) as (
      request: object,
      response: object,
    ) => Promise<void>;
    await handle(request, response);
    return answer;
  };

  return { ask, cookies };
}
