import "server-only";

import { type AlertMatch, countOpened, recordMatches } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import type { Catalogue } from "./create-catalogue";
import { groupBy } from "./group-by";
import { alertsAnHour, hour } from "./runaway-limit";
import { stopRunaways } from "./stop-runaways";
import type { Stops } from "./stops";
import { lockLimits } from "./store";

/** So many at once from one page, or so many within the hour already, are counted alone: pages side by side do not see each other's. */
const manyAtOnce = 10;
const manyAnHour = alertsAnHour / 2;

/** Puts matches of rules that are not stopped into alerts. One whose alerts reach the hour's limit is stopped then, with a system alert, and raises no more for what is left of its matches. */
export async function recordWithinLimit(
  tx: Db,
  ctx: Context,
  catalogue: Catalogue,
  stops: Stops,
  matches: AlertMatch[],
): Promise<void> {
  if (matches.length === 0) return;
  const ruleIds = [...new Set(matches.map(({ ruleId }) => ruleId))].toSorted();
  const opened = await countUnderLock(tx, ctx.now, stops, matches);
  const left = new Map(ruleIds.map((id) => [id, alertsAnHour - (opened.get(id) ?? 0)]));
  const mayOpen = (ruleId: string) => Math.max(0, left.get(ruleId) ?? 0);

  let rest = matches;
  while (rest.length > 0) {
    const turn = withinLimit(rest, mayOpen);
    const byKey = new Map(turn.map((match) => [match.dedupeKey, match]));
    for (const { dedupeKey, opened: isNew } of await recordMatches(tx, ctx, turn)) {
      const match = byKey.get(dedupeKey);
      if (isNew && match?.type === "RULE_MATCH") left.set(match.ruleId, mayOpen(match.ruleId) - 1);
    }
    const taken = new Set(turn);
    rest = rest.filter((match) => !taken.has(match) && mayOpen(match.ruleId) > 0);
  }
  await stopRunaways(
    tx,
    ctx,
    catalogue,
    ruleIds.filter((ruleId) => !stops.isStopped(ruleId) && mayOpen(ruleId) === 0),
  );
}

/** How many alerts each rule opened within the hour, or since it was resumed, by whoever may have opened any meanwhile. */
async function countUnderLock(tx: Db, now: Date, stops: Stops, matches: AlertMatch[]) {
  const byRule = groupBy(
    matches.filter(({ type }) => type === "RULE_MATCH"),
    ({ ruleId }) => ruleId,
  );
  const hourAgo = now.getTime() - hour;
  const periods = [...byRule.keys()].map((ruleId) => {
    const resumed = stops.resumedAt(ruleId)?.getTime() ?? 0;
    return { ruleId, since: new Date(Math.max(hourAgo, resumed)) };
  });
  const before = await countOpened(tx, periods);
  const rules = [...byRule].map(([ruleId, own]) => {
    const keys = new Set(own.map(({ dedupeKey }) => dedupeKey)).size;
    const alone = keys > manyAtOnce || (before.get(ruleId) ?? 0) + keys > manyAnHour;
    return { ruleId, alone };
  });
  await lockLimits(tx, rules);
  return countOpened(tx, periods);
}

/** As many matches as can open no more alerts than their rules may; errors of rules are few, and pass. */
function withinLimit(matches: AlertMatch[], mayOpen: (ruleId: string) => number): AlertMatch[] {
  const byRule = groupBy(matches, ({ ruleId, type }) => `${type} ${ruleId}`);
  return [...byRule.values()].flatMap((own) => {
    const [first] = own;
    if (!first || first.type === "RULE_ERROR") return own;
    const keys = [...new Set(own.map(({ dedupeKey }) => dedupeKey))];
    const allowed = new Set(keys.slice(0, mayOpen(first.ruleId)));
    return own.filter(({ dedupeKey }) => allowed.has(dedupeKey));
  });
}
