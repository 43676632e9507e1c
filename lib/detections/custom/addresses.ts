import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.process>;
type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** Reads an address; an IPv4 address that is written as IPv6 is that IPv4 address. */
function readAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return ipaddr.IPv6.isValid(text) ? ipaddr.process(text) : null;
}

function readRange(text: string): Range | null {
  const single = readAddress(text);
  if (single) return [single, single.kind() === "ipv4" ? 32 : 128];
  const [start = ""] = text.split("/");
  if (!readAddress(start) || !ipaddr.isValidCIDR(text)) return null;
  return ipaddr.parseCIDR(text);
}

/** Tells whether a text is an address in one of these ranges, or which of the ranges is none. */
export function compileRanges(
  texts: readonly string[],
): { test: (text: string) => boolean } | { problem: string; at: number } {
  const ranges: Range[] = [];
  for (const [at, text] of texts.entries()) {
    const range = readRange(text);
    if (!range)
      return {
        problem: `“${text.slice(0, 80)}” is no address and no range. Write 203.0.113.7 or 203.0.113.0/24.`,
        at,
      };
    ranges.push(range);
  }
  return {
    test: (text) => {
      const address = readAddress(text);
      return (
        address !== null &&
        ranges.some(
          ([start, bits]) => start.kind() === address.kind() && address.match(start, bits),
        )
      );
    },
  };
}
