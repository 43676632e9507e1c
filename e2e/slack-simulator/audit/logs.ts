import { json, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Sim } from "../sim";
import { knownActions } from "./action-names/categories";
import { authorise } from "./authorise";
import { auditError } from "./errors";
import { findPage, type LogsFilter } from "./find-page";

const perMinute = 50;
const maxActions = 30;

/** GET /audit/v1/logs: newest first; the cursor is only a time, so every filter must come again with it. */
export const auditLogs = (call: Call, sim: Sim): Answer => {
  const allowed = authorise(call, sim);
  if (allowed.error !== undefined) return auditError(allowed.error);
  const wait = sim.rates.take(`audit ${allowed.enterprise.id}`, perMinute);
  if (wait !== undefined) return auditError("rate_limited", wait);
  const nowMs = sim.clock.slack();
  const filter = readFilter(call.query, Math.floor(nowMs / 1000), sim.mostAuditEntries);
  if (typeof filter === "string") return auditError(filter);
  sim.catchUp();
  const late = sim.faults.lateness();
  const { entries, nextSecond } = findPage(
    sim.audit.all(),
    filter,
    (entry) => Math.max(entry.visibleAtMs, entry.atMs + (late?.(entry.id) ?? 0)) <= nowMs,
  );
  return json({
    entries: entries.map(({ raw }) => raw),
    response_metadata: { next_cursor: nextSecond === undefined ? "" : encode(nextSecond) },
  });
};

const readFilter = (
  query: URLSearchParams,
  now: number,
  mostEntries: number,
): LogsFilter | string => {
  const [oldest, latest, limit] = ["oldest", "latest", "limit"].map((name) =>
    seconds(query.get(name)),
  );
  if (oldest === "bad" || latest === "bad" || (oldest !== undefined && oldest > now))
    return "invalid_range";
  if (limit === "bad" || (limit !== undefined && limit < 1)) return "invalid_arguments";
  const actions = query.get("action")?.split(",").filter(Boolean);
  if (
    actions !== undefined &&
    (actions.length > maxActions || actions.some((name) => !knownActions.has(name)))
  )
    return "invalid_action";
  const cursor = query.get("cursor");
  const from = cursor ? decode(cursor) : undefined;
  if (cursor && from === undefined) return "invalid_cursor";
  return {
    oldest,
    latest: from === undefined ? latest : Math.min(from, latest ?? from),
    actions: actions && actions.length > 0 ? new Set(actions) : undefined,
    actor: query.get("actor") ?? undefined,
    entity: query.get("entity") ?? undefined,
    limit: Math.min(limit ?? 1000, mostEntries),
  };
};

const seconds = (text: string | null): number | undefined | "bad" => {
  if (text === null || text === "") return undefined;
  return /^-?\d+$/.test(text) ? Number(text) : "bad";
};

const encode = (second: number): string => Buffer.from(String(second)).toString("base64");

const decode = (cursor: string): number | undefined => {
  const text = Buffer.from(cursor, "base64").toString("utf8");
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
};
