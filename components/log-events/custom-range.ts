import { fromWallClock } from "./zoned-time";

type Bounds = { from: string | null; to: string | null };

/** Two datetime-local values in the zone as RFC 3339 bounds, one of which may be empty; or what is wrong with them. */
export function readCustomRange(
  from: string,
  to: string,
  zone: string,
): Bounds | { error: string } {
  const [start, end] = [from, to].map((text) => (text === "" ? null : fromWallClock(text, zone)));
  if (from === "" && to === "") return { error: "Enter a start, an end, or both." };
  if ((from !== "" && start === null) || (to !== "" && end === null))
    return { error: "Enter a date and a time of day." };
  if (start != null && end != null && start >= end)
    return { error: "The end must be later than the start." };
  const iso = (time: number | null | undefined) =>
    time == null ? null : new Date(time).toISOString();
  return { from: iso(start), to: iso(end) };
}
