import ipaddr from "ipaddr.js";

import type { EventSubjects } from "./event-subjects";
import type { ExceptionKind } from "./exception-contract";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = { address: Address; bits: number };

/** An address in the one way in which addresses are compared: IPv4 inside of IPv6 is IPv4. Null: it is none. */
function readAddress(text: string): Address | null {
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
  return isAddress && !text.includes("%") ? ipaddr.process(text) : null;
}

/** The addresses that a text like 203.0.113.9, 203.0.113.0/24 or 2001:db8::/32 stands for; null where it is none of these. */
export function readRange(text: string): Range | null {
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
export function rangeText({ address, bits }: Range): string {
  const longest = address.kind() === "ipv4" ? 32 : 128;
  if (bits === longest) return address.toString();
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** Tells whether a text is an address in the range. */
export function rangeCovers(range: Range): (text: string) => boolean {
  return (text) => {
    const address = readAddress(text.trim());
    if (!address || address.kind() !== range.address.kind()) return false;
    return address.match(range.address, range.bits);
  };
}

/** Names are the same however they are capitalized, and with or without the sign that Slack shows before them. */
export const comparable = (text: string) =>
  text
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replace(/^[#@](?=.)/, "");

function covers(kind: ExceptionKind, value: string): (subject: string) => boolean {
  if (kind !== "IP") {
    const wanted = comparable(value);
    return (subject) => comparable(subject) === wanted;
  }
  const range = readRange(value);
  return range ? rangeCovers(range) : () => false;
}

type Stored = { kind: ExceptionKind; value: string; until: Date | null };

/** Whether an event, and when it happened, is one that an exception wants passed over. */
export type Exception = (subjects: EventSubjects, eventTime: Date) => boolean;

/**
 * Makes an exception quick to ask. `until` is compared with when the event happened, not with when it was read: who is
 * excepted until Friday is so for what they did until Friday, though Slack or Margay brings it later, and not after.
 */
export function createException({ kind, value, until }: Stored): Exception {
  const isCovered = covers(kind, value);
  return (subjects, eventTime) =>
    (until === null || eventTime <= until) && subjects[kind].some(isCovered);
}
