import "server-only";

export { createApiToken } from "./create-api-token";
export { findTokenActor } from "./find-token-actor";
export { listApiTokens } from "./list-api-tokens";
export { revokeApiToken } from "./revoke-api-token";
