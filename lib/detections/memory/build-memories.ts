import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db, type Db } from "@/lib/platform/db/client";

import { createDispatch } from "../dispatch";
import { rules as managedRules } from "../registry";
import type { Rule } from "../rule";
import { loadRecall, saveLearned } from "./load-recall";
import { lockMemories, type MemoryDefinition } from "./store";
import {
  emptyMemories,
  findEventsAfter,
  findIncomplete,
  findProgress,
  saveProgress,
} from "./store-build";
import { memorableOf, teach } from "./teach";

/** The rule's memory as it is defined now; none for a rule without. */
const definitionOf = ({ id, memory }: Rule): MemoryDefinition[] =>
  memory ? [{ ruleId: id, version: memory.version }] : [];

/**
 * Lets rules learn the stored events of the sources for which their memory is not complete, batch by batch, beside
 * live polls; a run that was ended goes on where it was. Answers of how many sources, and how many events were read.
 * Until the memory of a source is complete its rule raises nothing there.
 */
export async function buildMemories(
  ctx: Context,
  { rules = managedRules, batch = 1_000 }: { rules?: readonly Rule[]; batch?: number } = {},
): Promise<{ sources: number; events: number }> {
  authorize(ctx.actor, "RuleModify");
  const remembering = rules.filter(({ memory }) => memory);
  const incomplete = await findIncomplete(
    db(),
    remembering.flatMap((rule) =>
      definitionOf(rule).flatMap((one) => rule.logTypes.map((logType) => ({ ...one, logType }))),
    ),
  );
  let events = 0;
  for (const { sourceId, logType } of incomplete) {
    const own = remembering.filter(({ logTypes }) => logTypes.some((id) => id === logType));
    let read = batch;
    while (read === batch) {
      read = await db().$transaction(
        (tx) => buildBatch(tx, { id: sourceId, logType }, own, ctx.now, batch),
        { timeout: 60_000 },
      );
      events += read;
    }
  }
  return { sources: incomplete.length, events };
}

/** Teaches the memories of a source that are not complete the next events; answers how many those were. */
async function buildBatch(
  tx: Db,
  source: { id: string; logType: string },
  rules: Rule[],
  now: Date,
  batch: number,
): Promise<number> {
  const definitions = rules.flatMap(definitionOf);
  const states = new Map(
    (await lockMemories(tx, source.id, now, definitions)).map((state) => [state.ruleId, state]),
  );
  const stale = definitions.filter(
    ({ ruleId, version }) => states.get(ruleId)?.version !== version,
  );
  if (stale.length > 0) await emptyMemories(tx, source.id, stale);
  const pending = definitions.filter(
    (one) => stale.includes(one) || states.get(one.ruleId)?.builtAt === null,
  );
  if (pending.length === 0) return 0;
  const ids = pending.map(({ ruleId }) => ruleId);
  const after = await findProgress(tx, source.id, ids);
  const events = await findEventsAfter(tx, source.id, after, batch);
  const memorable = memorableOf(
    createDispatch(rules.filter(({ id }) => ids.includes(id))),
    source.logType,
    events.map(({ action, raw, until }) => ({ action, raw, eventTime: until })),
  );
  if (memorable.length > 0) {
    const loaded = await loadRecall(tx, source, now, memorable);
    for (const one of memorable) teach(loaded.recall, one);
    await saveLearned(tx, source, loaded);
  }
  const isLast = events.length < batch;
  await saveProgress(tx, source.id, ids, events.at(-1) ?? after, isLast ? now : null);
  return events.length;
}
