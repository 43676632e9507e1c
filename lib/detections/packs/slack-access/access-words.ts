import ipaddr from "ipaddr.js";

import type { AccessRow } from "../../events/access-row";
import { text } from "../../events/read-value";
import { clientOf } from "./client-of";

/** Who used Slack, to begin a sentence with. */
export const person = (row: AccessRow) => text(row.username) ?? text(row.user_id) ?? "Somebody";

/** What tells the person from all others. */
export const personKey = (row: AccessRow) => text(row.user_id);

/** The country in capitals, as Slack supposes it behind the address. */
export const country = (row: AccessRow) => text(row.country)?.toUpperCase() ?? null;

const names = new Intl.DisplayNames(["en"], { type: "region" });

/** A country's name, where its code is one. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** The network that an address is told apart by: itself, or of IPv6 the half that does not change at every turn. */
export function networkOf(row: AccessRow): string | null {
  const address = text(row.ip);
  if (address === null || !ipaddr.IPv6.isValid(address)) return address;
  const parts = ipaddr.IPv6.parse(address);
  if (parts.isIPv4MappedAddress()) return parts.toIPv4Address().toString();
  const prefix = ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`);
  return `${prefix.toString()}/64`;
}

/** When the row's person, address and device were first seen together; null where it does not tell. */
export function firstUse(row: AccessRow): Date | null {
  const first = new Date(Number(text(row.date_first)) * 1_000);
  return first.getTime() > 0 ? first : null;
}

/** Who it was, from where and with what; the last facts of every access rule. */
export function accessFacts(row: AccessRow): [string, string | null][] {
  const code = country(row);
  const { client, system } = clientOf(row.user_agent);
  const name = text(row.username);
  const id = text(row.user_id);
  return [
    ["Who", name === null || id === null ? (name ?? id) : `${name} (${id})`],
    ["IP address", text(row.ip)],
    ["Network", text(row.isp)],
    ["Country", code === null ? null : countryName(code)],
    ["Client", system === null ? client : `${client} on ${system}`],
    ["User agent", text(row.user_agent) ?? "none"],
  ];
}

const day = 86_400_000;

/** True when something has been known for so many days at a moment. */
export const knownFor = (since: Date | null, days: number, at: Date) =>
  since !== null && at.getTime() - since.getTime() >= days * day;
