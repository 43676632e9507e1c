import { json, type Answer } from "../http/answer";
import { wholeNumber } from "../web-api/arguments";
import { webError } from "../web-api/errors";
import { grantedTeams } from "../web-api/granted-teams";
import type { MethodCall, WebMethod } from "../web-api/method";
import { rowKey, type AccessRow } from "./access-row";
import type { AccessView } from "./access-store";
import { decodeCursor, encodeCursor, rowsAfter } from "./cursor";

/** team.accessLogs: one row a user, address and user agent; by pages, or by cursor when `limit` is given. */
export const teamAccessLogs: WebMethod = {
  perMinute: 20,
  scope: "admin",
  kinds: ["user"],
  run: (request) => {
    const view = viewOf(request);
    if (typeof view === "string") return webError(view);
    const { sim, args } = request;
    sim.catchUp();
    const nowMs = sim.clock.slack();
    const before = wholeNumber(
      args.get("before") === "now" ? undefined : args.get("before"),
      Math.floor(nowMs / 1000),
    );
    if (before === "bad")
      return webError("invalid_arguments", messages("before must be a time in seconds"));
    const late = sim.faults.lateness();
    const rows = sim.access
      .rows(view, nowMs)
      .filter((row) => row.date_first <= before && isVisible(row, nowMs, late));
    return (args.get("limit") ?? "0") === "0" && args.get("cursor") === undefined
      ? byPage(request, rows)
      : byCursor(request, rows, nowMs);
  },
};

const viewOf = ({ sim, args, token, team }: MethodCall): AccessView | string => {
  const teamId = args.get("team_id");
  // A workspace's own token ignores team_id; an organisation's sees everything without it.
  if (team.kind === "workspace" || teamId === undefined || teamId === team.id)
    return sim.faults.plan(team) === "free" ? "paid_only" : { teamId: team.id };
  const wanted = sim.directory.team(teamId);
  if (wanted === undefined || wanted.enterpriseId !== team.id) return "invalid_team_id";
  if (!grantedTeams(sim, token).some(({ id }) => id === teamId)) return "team_access_not_granted";
  return sim.faults.plan(wanted) === "free" ? "paid_only" : { teamId, siteOnly: true };
};

const byPage = ({ args }: MethodCall, rows: readonly AccessRow[]): Answer => {
  const count = wholeNumber(args.get("count"), 100);
  const page = wholeNumber(args.get("page"), 1);
  if (count === "bad" || page === "bad" || count < 1 || page < 1)
    return webError("invalid_arguments", messages("count and page must be whole numbers from 1"));
  if (count > 1000 || page > 100) return webError("over_pagination_limit");
  const start = (page - 1) * count;
  return json({
    ok: true,
    logins: rows.slice(start, start + count),
    paging: { count, total: rows.length, page, pages: Math.ceil(rows.length / count) },
  });
};

const byCursor = ({ args }: MethodCall, rows: readonly AccessRow[], nowMs: number): Answer => {
  const limit = wholeNumber(args.get("limit"), 100);
  if (limit === "bad" || limit < 1 || limit > 999) return webError("invalid_limit");
  const cursor = args.get("cursor");
  const position = cursor === undefined ? undefined : decodeCursor(cursor, nowMs);
  if (position === "bad") return webError("invalid_cursor");
  const rest = rowsAfter(rows, position);
  const logins = rest.slice(0, limit);
  const last = logins.at(-1);
  const next = last !== undefined && rest.length > limit ? encodeCursor(last, nowMs) : "";
  return json({ ok: true, logins, response_metadata: { next_cursor: next } });
};

const isVisible = (
  row: AccessRow,
  nowMs: number,
  late: ((key: string) => number) | undefined,
): boolean => late === undefined || row.date_first * 1000 + late(rowKey(row)) <= nowMs;

const messages = (text: string) => ({ response_metadata: { messages: [`[ERROR] ${text}`] } });
