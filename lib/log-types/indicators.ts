import ipaddr from "ipaddr.js";

import type { FieldDefinition, Indicator, IndicatorKind } from "./log-type";
import { textAt } from "./record-path";

const readers: Record<IndicatorKind, (text: string) => string | null> = {
  ip: readAddress,
  email: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text.toLowerCase() : null),
  username: (text) => text.toLowerCase(),
  domain: (text) => text.toLowerCase(),
};

/** The values that people pivot on, from the fields that are marked as such; each once. */
export function indicatorsOf(record: unknown, fields: readonly FieldDefinition[]): Indicator[] {
  const found = new Map<string, Indicator>();
  for (const { path, indicator: kind } of fields) {
    if (!kind) continue;
    const text = textAt(record, path);
    const value = text === null ? null : readers[kind](text);
    if (value !== null) found.set(`${kind}:${value}`, { kind, value });
  }
  return [...found.values()];
}

/** An IPv4 or IPv6 address in its one usual spelling; null for anything else (Slack sends other text too). */
export function readAddress(text: string): string | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return text;
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text).toString() : null;
}
