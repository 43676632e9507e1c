import type { Team } from "../company/team";
import type { Call } from "../http/call";
import { findToken, tokenProblem } from "../oauth/token-store";
import type { Sim } from "../sim";
import { isAuditError } from "./errors";

/** The organisation whose log the caller may read, or the error that says why not. */
export const authorise = (
  call: Call,
  sim: Sim,
): { enterprise: Team; error?: undefined } | { error: string } => {
  const header = call.headers.authorization;
  if (header === undefined || !/^Bearer \S+$/.test(header))
    return { error: "missing_authentication" };
  const installed = findToken(sim, header.slice("Bearer ".length));
  if (installed === undefined) return { error: "invalid_authentication" };
  const { token, person, team } = installed;
  const problem = tokenProblem(sim, token, call.endpoint);
  if (problem !== undefined)
    return { error: isAuditError(problem) ? problem : "invalid_authentication" };
  if (token.kind !== "user") return { error: "method_not_allowed" };
  if (team.kind === "workspace")
    return { error: team.enterpriseId === null ? "feature_not_enabled" : "team_not_authorized" };
  if (sim.faults.plan(team) !== "enterprise") return { error: "feature_not_enabled" };
  if (!sim.faults.scopes(token).includes("auditlogs:read"))
    return { error: "invalid_authentication" };
  if (person.role !== "orgOwner") return { error: "user_not_authorized" };
  return { enterprise: team };
};
