import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { type MemorableEvent, momentOf, subjectOf, valueOf } from "../memory/place";
import { createRecall, type Recall } from "../memory/recall";
import { findSightings } from "../memory/store";
import type { Rule } from "../rule";
import { findMemories } from "./store";

/** What these rules remember of a source as if they had not seen this event yet, as far as they still know; nothing is learned from it. */
export async function recallBefore(
  tx: Db,
  sourceId: string,
  rules: readonly Rule[],
  event: MemorableEvent,
): Promise<Recall> {
  const placed = rules.flatMap((rule) => place(rule, event) ?? []);
  if (placed.length === 0) return createRecall();
  const memories = await findMemories(
    tx,
    sourceId,
    placed.map(({ ruleId }) => ruleId),
  );
  const sightings = await findSightings(tx, sourceId, placed);
  const isComplete = ({ ruleId, version }: Place) =>
    memories.some((one) => one.ruleId === ruleId && one.version === version && one.builtAt);
  return createRecall({
    sightings: sightings.filter(({ ruleId, value, firstSeen }) => {
      const own = placed.find((one) => one.ruleId === ruleId);
      return own?.value !== value || firstSeen < own.at;
    }),
    since: new Map(memories.flatMap(({ ruleId, since }) => (since ? [[ruleId, since]] : []))),
    incomplete: new Set(placed.filter((one) => !isComplete(one)).map(({ ruleId }) => ruleId)),
  });
}

type Place = { ruleId: string; version: number; subject: string; value: string | null; at: Date };

/** Where a rule's memory keeps an event; null where it does not, or fails at it. */
function place(rule: Rule, event: MemorableEvent): Place | null {
  try {
    const subject = subjectOf(rule, event);
    if (!rule.memory || subject === null) return null;
    const { version } = rule.memory;
    const value = valueOf(rule, event);
    return { ruleId: rule.id, version, subject, value, at: momentOf(rule, event) };
  } catch {
    // The judge says what the rule throws.
    return null;
  }
}
