import type { Rule } from "../rule";
import { emptyPast, type Past, type Sighting } from "./past";
import { type MemorableEvent, momentOf, subjectOf, valueOf } from "./place";
import { earliest, mergeSightings, surplus } from "./sightings";

/** A sighting and where it belongs. */
export type Remembered = Sighting & { ruleId: string; subject: string };

/** What a recall learned beyond what it was given, to be merged with what is stored. */
export type Learned = {
  kept: Remembered[];
  /** Too many for their subject. */
  forgotten: Remembered[];
  /** The earliest sighting of each rule's memory. */
  since: ReadonlyMap<string, Date>;
};

/** What rules with memory have seen so far. It lives in this process and knows of no database. */
export type Recall = {
  /** What the rule remembers when it is asked about the event; null: it is still learning what is stored, and must not be asked. */
  past(rule: Rule, event: MemorableEvent): Past | null;
  /** Adds an event to what its rule has seen. In which order events are learned changes nothing. */
  learn(rule: Rule, event: MemorableEvent): void;
  learned(): Learned;
  /** How many sightings it holds, and remembers that it forgot. */
  size(): number;
};

export type RecallOptions = {
  sightings?: readonly Remembered[];
  /** The earliest sighting of each rule's memory, of whatever subject. */
  since?: ReadonlyMap<string, Date>;
  /** Rules whose memory is not complete: they learn, and say nothing. */
  incomplete?: ReadonlySet<string>;
};

const day = 86_400_000;

/** Neither part can hold the character between them. */
const keyOf = (...parts: string[]) => parts.join("\n");

/** Makes a recall, of nothing unless given sightings. Its rules are asked, then taught, event by event from the oldest on. */
export function createRecall(given: RecallOptions = {}): Recall {
  const bySubject = new Map<string, Map<string, Sighting>>();
  const since = new Map(given.since);
  const changed = new Map<string, Remembered>();
  const forgotten = new Map<string, Remembered>();
  let held = 0;
  const valuesOf = (ruleId: string, subject: string) => {
    const key = keyOf(ruleId, subject);
    const known = bySubject.get(key) ?? new Map<string, Sighting>();
    bySubject.set(key, known);
    return known;
  };
  for (const { ruleId, subject, ...sighting } of given.sightings ?? []) {
    valuesOf(ruleId, subject).set(sighting.value, sighting);
    held += 1;
  }

  function past(rule: Rule, event: MemorableEvent): Past | null {
    if (given.incomplete?.has(rule.id)) return null;
    const at = momentOf(rule, event);
    const subject = subjectOf(rule, event);
    if (!rule.memory || subject === null) return emptyPast(at);
    const expired = at.getTime() - rule.memory.keepDays * day;
    const sightings = [...valuesOf(rule.id, subject).values()].filter(
      ({ firstSeen, lastSeen }) => firstSeen <= at && lastSeen.getTime() >= expired,
    );
    const watchedSince = since.get(rule.id);
    const value = valueOf(rule, event);
    return {
      at,
      watchedSince: watchedSince !== undefined && watchedSince <= at ? watchedSince : null,
      knownSince: earliest(sightings)?.firstSeen ?? null,
      seen: sightings.find((sighting) => sighting.value === value) ?? null,
      sightings,
    };
  }

  function learn(rule: Rule, event: MemorableEvent): void {
    const subject = subjectOf(rule, event);
    const value = valueOf(rule, event);
    if (subject === null || value === null) return;
    const firstSeen = momentOf(rule, event);
    const sighting = { value, firstSeen, lastSeen: event.eventTime };
    const first = since.get(rule.id);
    if (!first || firstSeen < first) since.set(rule.id, firstSeen);
    const values = valuesOf(rule.id, subject);
    const known = values.get(value);
    const merged = known ? mergeSightings(known, sighting) : sighting;
    if (merged === known) return;
    values.set(value, merged);
    if (!known) held += 1;
    const key = keyOf(rule.id, subject, value);
    changed.set(key, { ruleId: rule.id, subject, ...merged });
    forgotten.delete(key);
    for (const one of surplus(values)) {
      values.delete(one.value);
      held -= 1;
      const gone = keyOf(rule.id, subject, one.value);
      changed.delete(gone);
      forgotten.set(gone, { ruleId: rule.id, subject, ...one });
    }
  }

  return {
    past,
    learn,
    learned: () => ({ kept: [...changed.values()], forgotten: [...forgotten.values()], since }),
    size: () => held + forgotten.size,
  };
}
