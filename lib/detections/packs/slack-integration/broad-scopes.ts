/** What a scope lets an app do, by how grave it is. */
export type ScopeFamily = "administer" | "confide" | "read";

/** The family of a scope: administering Slack or seeing all of it; reading what few people share; reading what many do. */
export function familyOf(scope: string): ScopeFamily | null {
  if (/^(admin$|admin\.|auditlogs:|discovery:)/.test(scope)) return "administer";
  if (/^((groups|im|mpim):history|search:read(\..+)?)$/.test(scope)) return "confide";
  return /^(channels:history|files:read|users:read\.email)$/.test(scope) ? "read" : null;
}

/** The gravest family that a list of scopes has, and its scopes; reading counts from two scopes on, since most apps have one. */
export function broadest(
  scopes: readonly string[],
): { family: ScopeFamily; scopes: string[] } | null {
  const of = (family: ScopeFamily) => [
    ...new Set(scopes.filter((scope) => familyOf(scope) === family)),
  ];
  for (const family of ["administer", "confide", "read"] as const) {
    const found = of(family);
    if (found.length >= (family === "read" ? 2 : 1)) return { family, scopes: found };
  }
  return null;
}
