import type { Channel } from "../chat/chat-state";
import type { Answer } from "../http/answer";
import { webError } from "./errors";
import type { MethodCall } from "./method";

/** The scope that reading about a kind of conversation takes. */
export const readingScope: Record<Channel["kind"], string> = {
  public: "channels:read",
  private: "groups:read",
  im: "im:read",
};

/** missing_scope unless the token has one of them at least. */
export const lackOfAny = (
  { sim, token }: MethodCall,
  scopes: readonly string[],
): Answer | undefined => {
  const provided = sim.faults.scopes(token);
  return scopes.some((scope) => provided.includes(scope)) ? undefined : missing(scopes, provided);
};

/** missing_scope unless the token has them all. */
export const lackOfOne = (
  { sim, token }: MethodCall,
  scopes: readonly string[],
): Answer | undefined => {
  const provided = sim.faults.scopes(token);
  const lacking = scopes.filter((scope) => !provided.includes(scope));
  return lacking.length === 0 ? undefined : missing(lacking, provided);
};

const missing = (needed: readonly string[], provided: readonly string[]): Answer =>
  webError("missing_scope", { needed: needed.join(","), provided: provided.join(",") });
