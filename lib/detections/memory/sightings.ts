import type { Sighting } from "./past";

/** More values than this are not kept under one subject. */
export const mostValues = 200;

/** Both sightings of one value as one: the longer stretch. Answers `known` itself when `more` adds nothing. */
export function mergeSightings(known: Sighting, more: Sighting): Sighting {
  if (known.firstSeen <= more.firstSeen && known.lastSeen >= more.lastSeen) return known;
  return {
    value: known.value,
    firstSeen: known.firstSeen <= more.firstSeen ? known.firstSeen : more.firstSeen,
    lastSeen: known.lastSeen >= more.lastSeen ? known.lastSeen : more.lastSeen,
  };
}

const byFirst = (a: Sighting, b: Sighting) =>
  a.firstSeen.getTime() - b.firstSeen.getTime() || (a.value < b.value ? -1 : 1);

/** The sighting that began first; undefined when there is none. */
export function earliest(sightings: Iterable<Sighting>): Sighting | undefined {
  let first: Sighting | undefined;
  for (const one of sightings) if (!first || byFirst(one, first) < 0) first = one;
  return first;
}

/** What is too much for one subject: those whose last sight is the longest ago, but never the one that began first, as it tells since when the subject is known. */
export function surplus(values: ReadonlyMap<string, Sighting>): Sighting[] {
  if (values.size <= mostValues) return [];
  const first = earliest(values.values());
  return [...values.values()]
    .filter((one) => one !== first)
    .toSorted((a, b) => b.lastSeen.getTime() - a.lastSeen.getTime() || byFirst(a, b))
    .slice(mostValues - 1);
}
