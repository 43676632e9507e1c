import "server-only";

import type { Db } from "@/lib/platform/db/client";

import type { Rule } from "../rule";
import { type MemorableEvent, subjectOf } from "./place";
import { createRecall, type Learned, type Recall } from "./recall";
import { type Memorable } from "./teach";
import { findSightings, lockMemories, type MemoryState, mergeStored, saveSince } from "./store";

/** Loads and locks what rules remember of a source under the subjects of these events, until the transaction ends. */
export async function loadRecall(
  tx: Db,
  source: { id: string },
  now: Date,
  memorable: Memorable[],
): Promise<LoadedRecall> {
  const rules = [...new Set(memorable.map(({ rule }) => rule))];
  const states = await lockMemories(
    tx,
    source.id,
    now,
    rules.flatMap(({ id, memory }) => (memory ? [{ ruleId: id, version: memory.version }] : [])),
  );
  const sightings = await findSightings(tx, source.id, subjectsOf(memorable));
  const since = new Map(
    states.flatMap((state) => (state.since ? [[state.ruleId, state.since] as const] : [])),
  );
  const incomplete = new Set(rules.filter((rule) => !isComplete(rule, states)).map(({ id }) => id));
  return { recall: createRecall({ sightings, since, incomplete }), since };
}

export type LoadedRecall = { recall: Recall; since: ReadonlyMap<string, Date> };

function isComplete({ id, memory }: Rule, states: MemoryState[]): boolean {
  const state = states.find(({ ruleId }) => ruleId === id);
  return state?.version === memory?.version && state?.builtAt !== null;
}

function subjectsOf(memorable: Memorable[]): { ruleId: string; subject: string }[] {
  const subjects = new Map<string, { ruleId: string; subject: string }>();
  for (const { rule, ...event } of memorable) {
    const subject = subjectOrNull(rule, event);
    if (subject !== null)
      subjects.set(JSON.stringify([rule.id, subject]), { ruleId: rule.id, subject });
  }
  return [...subjects.values()];
}

/** A rule that throws says so when it is asked about the event. */
function subjectOrNull(rule: Rule, event: MemorableEvent): string | null {
  try {
    return subjectOf(rule, event);
  } catch {
    return null;
  }
}

/** Stores what a recall learned since it was loaded. */
export async function saveLearned(
  tx: Db,
  source: { id: string },
  { recall, since: before }: LoadedRecall,
): Promise<void> {
  const { kept, forgotten, since }: Learned = recall.learned();
  if (kept.length > 0 || forgotten.length > 0) await mergeStored(tx, source.id, kept, forgotten);
  const earlier = [...since].flatMap(([ruleId, first]) =>
    before.get(ruleId)?.getTime() === first.getTime() ? [] : [{ ruleId, since: first }],
  );
  if (earlier.length > 0) await saveSince(tx, source.id, earlier);
}
