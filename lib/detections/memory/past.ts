/** From when to when something was seen. */
export type Sighting = { value: string; firstSeen: Date; lastSeen: Date };

/**
 * What a rule with memory has seen when it is asked about an event, the event itself not counted. Nothing in it was
 * seen first after the event, whatever came in which order; but `lastSeen` may lie after it, when the event came late:
 * then when it was seen last before the event is not known. Events that are not read yet are in nobody's memory, so on
 * the first pages of a log that is read newest first there is little.
 */
export type Past = {
  /** When the event happened. */
  at: Date;
  /** The earliest sighting in this memory, of whatever subject; null: there is none. */
  watchedSince: Date | null;
  /** The earliest sighting under the event's subject; null: there is none. */
  knownSince: Date | null;
  /** The sighting of the event's own value; null: it is new under its subject. */
  seen: Sighting | null;
  /** Everything that is remembered under the event's subject, in no order. */
  sightings: readonly Sighting[];
};

/** The past of a rule that has no memory, or nothing in it. */
export function emptyPast(at: Date): Past {
  return { at, watchedSince: null, knownSince: null, seen: null, sightings: [] };
}
