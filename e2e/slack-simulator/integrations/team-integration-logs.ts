import { json } from "../http/answer";
import { wholeNumber } from "../web-api/arguments";
import { webError } from "../web-api/errors";
import { grantedTeams } from "../web-api/granted-teams";
import type { Args, MethodCall, WebMethod } from "../web-api/method";
import { changeTypes, type StoredIntegration } from "./integration-row";

/** team.integrationLogs: what was added, changed and removed; by pages only, without times. */
export const teamIntegrationLogs: WebMethod = {
  perMinute: 20,
  scope: "admin",
  kinds: ["user"],
  run: (request) => {
    const { sim, args } = request;
    const teamId = workspaceOf(request);
    if (teamId.error !== undefined) return webError(teamId.error);
    const count = wholeNumber(args.get("count"), 100);
    const page = wholeNumber(args.get("page"), 1);
    const changeType = args.get("change_type");
    if (changeType !== undefined && !changeTypes.some((one) => one === changeType))
      return webError("invalid_arguments", messages("change_type is unknown"));
    if (count === "bad" || page === "bad" || count < 1 || page < 1)
      return webError("invalid_arguments", messages("count and page must be whole numbers from 1"));
    if (count > 1000 || page > 100) return webError("over_pagination_limit");
    sim.catchUp();
    const nowMs = sim.clock.slack();
    const late = sim.faults.lateness();
    const rows = sim.integrations
      .rows([teamId.id], nowMs)
      .filter((row) => isWanted(row, args) && row.atMs + (late?.(lateKey(row)) ?? 0) <= nowMs);
    return json({
      ok: true,
      logs: rows.slice((page - 1) * count, page * count).map(({ raw }) => raw),
      paging: { count, total: rows.length, page, pages: Math.ceil(rows.length / count) },
    });
  },
};

type Workspace = { id: string; error?: undefined } | { error: string };

const workspaceOf = ({ sim, args, token, person, team }: MethodCall): Workspace => {
  const teamId = args.get("team_id");
  if (team.kind === "enterprise") {
    if (teamId === undefined) return { error: "missing_argument" };
    const wanted = sim.directory.team(teamId);
    if (wanted?.enterpriseId !== team.id) return { error: "invalid_team_id" };
    // Slack says invalid_auth here although the token is good: the installer is no member there.
    if (!person.teamIds.includes(teamId)) return { error: "invalid_auth" };
    if (!grantedTeams(sim, token).some(({ id }) => id === teamId))
      return { error: "team_access_not_granted" };
  }
  const id = team.kind === "enterprise" ? (teamId ?? "") : team.id;
  const workspace = sim.directory.team(id);
  return workspace !== undefined && sim.faults.plan(workspace) === "free"
    ? { error: "paid_only" }
    : { id };
};

const isWanted = ({ raw }: StoredIntegration, args: Args): boolean => {
  const same = (argument: string, key: string) => {
    const value = args.get(argument);
    const own = raw[key];
    return (
      value === undefined || own === value || (typeof own === "number" && String(own) === value)
    );
  };
  return (
    same("app_id", "app_id") &&
    same("service_id", "service_id") &&
    same("user", "user_id") &&
    same("change_type", "change_type")
  );
};

const lateKey = ({ raw, atMs }: StoredIntegration): string => `${atMs} ${JSON.stringify(raw)}`;

const messages = (text: string) => ({ response_metadata: { messages: [`[ERROR] ${text}`] } });
