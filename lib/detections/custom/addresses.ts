import { type AddressRange, rangesCover, readRange } from "../address-range";

/** Tells whether a text is an address in one of these ranges, or which of the ranges is none. */
export function compileRanges(
  texts: readonly string[],
): { test: (text: string) => boolean } | { problem: string; at: number } {
  const ranges: AddressRange[] = [];
  for (const [at, text] of texts.entries()) {
    const range = readRange(text);
    if (!range)
      return {
        problem: `“${text.slice(0, 80)}” is no address and no range. Write 203.0.113.7 or 203.0.113.0/24.`,
        at,
      };
    ranges.push(range);
  }
  return { test: rangesCover(ranges) };
}
