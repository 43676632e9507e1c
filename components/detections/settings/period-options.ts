import { periodInWords } from "../period-words";

const usual = [15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10_080];

/** The usual periods and the one that is set, shortest first; minutes as texts. */
export function periodOptions(set: string) {
  const minutes = new Set(set === "" ? usual : [...usual, Number(set)]);
  return [...minutes]
    .toSorted((one, other) => one - other)
    .map((value) => ({ value: String(value), label: periodInWords(value) }));
}
