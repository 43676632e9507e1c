import { NextResponse, type NextRequest } from "next/server";

import { emptyStyleHash, sonnerStyleHash } from "@/components/ui/sonner-style-hash";

// oxlint-disable-next-line node/no-process-env -- Next writes it into the bundle; this is no setting
const development = process.env.NODE_ENV === "development";

/** What a page may load: ourselves, and the scripts that carry this request's nonce. */
function contentSecurityPolicy(nonce: string): string {
  const directives = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // The development server inserts its style sheets by script.
    "style-src-elem": development
      ? "'self' 'unsafe-inline'"
      : `'self' 'nonce-${nonce}' ${emptyStyleHash} ${sonnerStyleHash}`,
    // Column widths and chart heights are drawn as style attributes on the server.
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** The caller's request id when it is one, so that a reverse proxy's log and ours agree; else a new one. */
function requestIdOf(request: NextRequest): string {
  const given = request.headers.get("x-request-id") ?? "";
  return /^[\w.-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

/** Before every request: an id for the logs, and for pages the nonce, the policy and the path that layouts cannot see. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const requestId = requestIdOf(request);
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);

  const isPage = !pathname.startsWith("/api/");
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = isPage
    ? contentSecurityPolicy(nonce)
    : "default-src 'none'; frame-ancestors 'none'";
  if (isPage) {
    headers.set("x-nonce", nonce);
    headers.set("x-pathname", pathname + search);
    headers.set("content-security-policy", policy);
  }

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("x-request-id", requestId);
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg).*)"] };
