const base = "http://margay.invalid";

/** The path to go to after signing in: one of this site's, else "/". */
export function safeNextPath(next: string | string[] | undefined): string {
  // Browsers read a backslash as a slash and skip control characters, so "/\host" is another site.
  if (typeof next !== "string" || !next.startsWith("/") || /[\\\p{Cc}]/u.test(next)) return "/";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return "/";
  const isAuthPage =
    ["/sign-in", "/setup"].includes(url.pathname) || url.pathname.startsWith("/api/");
  return isAuthPage ? "/" : url.pathname + url.search + url.hash;
}
