import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type AddressRange = { address: Address; bits: number };

/** An address in the one way in which addresses are compared: IPv4 inside of IPv6 is IPv4. Null: it is none. */
function readAddress(text: string): Address | null {
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
  return isAddress && !text.includes("%") ? ipaddr.process(text) : null;
}

/** The addresses that a text like 203.0.113.9, 203.0.113.0/24 or 2001:db8::/32 stands for; null where it is none of these. */
export function readRange(text: string): AddressRange | null {
  const [network = "", bits, ...more] = text.split("/");
  const address = readAddress(network);
  if (!address || more.length > 0) return null;
  const longest = address.kind() === "ipv4" ? 32 : 128;
  if (bits === undefined) return { address, bits: longest };
  // An IPv4 network that is written as IPv6 counts its bits from there.
  const before = network.includes(":") && longest === 32 ? 96 : 0;
  const count = /^\d{1,3}$/.test(bits) ? Number(bits) - before : -1;
  return count >= 0 && count <= longest ? { address, bits: count } : null;
}

/** A range in its one usual spelling, e.g. 203.0.113.0/24 for 203.0.113.77/24; of a single address that address alone. */
export function rangeText({ address, bits }: AddressRange): string {
  const longest = address.kind() === "ipv4" ? 32 : 128;
  if (bits === longest) return address.toString();
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** Tells whether a text is an address in one of the ranges; it is read once, however many they are. */
export function rangesCover(ranges: readonly AddressRange[]): (text: string) => boolean {
  return (text) => {
    const address = readAddress(text.trim());
    return (
      address !== null &&
      ranges.some(
        (range) =>
          range.address.kind() === address.kind() && address.match(range.address, range.bits),
      )
    );
  };
}
