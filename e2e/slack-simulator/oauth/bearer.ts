import type { Call } from "../http/call";

/** The token of a call: from the Authorization header (spelt "Bearer"), else from the form. */
export const bearerOf = ({ headers, form }: Call): string | undefined => {
  const header = headers.authorization;
  if (header?.startsWith("Bearer ")) return header.slice("Bearer ".length).trim();
  return form.get("token") ?? undefined;
};
