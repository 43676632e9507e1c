import { createRequire } from "node:module";

import type { Countries } from "world-countries";

type Place = {
  code: string;
  latitude: number;
  longitude: number;
  reach: number;
  borders: Set<string>;
};

const earthRadius = 6_371;

/** Countries are no circles, and some have islands: their land may be so much farther from their middle. */
const ragged = 1_000;

let places: Map<string, Place> | null = null;

/** A megabyte of countries, read when somebody is first asked about who travels. */
function loadPlaces(): Map<string, Place> {
  if (places) return places;
  const countries = createRequire(import.meta.url)("world-countries") as Countries;
  places = new Map(
    countries.map(({ cca2, cca3, latlng: [latitude, longitude], area, borders }) => [
      cca2,
      {
        code: cca3,
        latitude,
        longitude,
        reach: 2 * Math.sqrt(Math.max(0, area) / Math.PI) + ragged,
        borders: new Set(borders),
      },
    ]),
  );
  return places;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points on the ground. */
function greatCircle(a: Place, b: Place): number {
  const [one, other] = [radians(a.latitude), radians(b.latitude)];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord =
    half(one - other) + Math.cos(one) * Math.cos(other) * half(radians(a.longitude - b.longitude));
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * The kilometres that somebody travels at least from one country to the other, by their codes of two letters: from
 * border to border, and rather too few than too many. 0 for neighbours, for near ones and for the same; null for codes
 * that are none.
 */
export function leastKilometres(from: string, to: string): number | null {
  const known = loadPlaces();
  const [a, b] = [known.get(from), known.get(to)];
  if (!a || !b) return null;
  if (a === b || a.borders.has(b.code) || b.borders.has(a.code)) return 0;
  return Math.max(0, Math.round(greatCircle(a, b) - a.reach - b.reach));
}
