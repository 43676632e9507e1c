import ipaddr from "ipaddr.js";

import type { FieldDefinition, Indicator, IndicatorKind } from "./log-type";
import { textReader } from "./record-path";

const readers: Record<IndicatorKind, (text: string) => string | null> = {
  ip: readAddress,
  email: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text.toLowerCase() : null),
  username: (text) => text.toLowerCase(),
  domain: (text) => text.toLowerCase(),
};

/** Reads from a record the values that people pivot on, from the fields that are marked as such; each once. */
export function indicatorReader(
  fields: readonly FieldDefinition[],
): (record: unknown) => Indicator[] {
  const marked = fields.flatMap(({ path, indicator: kind }) =>
    kind ? { kind, readText: textReader(path) } : [],
  );
  return (record) => {
    const found = new Map<string, Indicator>();
    for (const { kind, readText } of marked) {
      const text = readText(record);
      const value = text === null ? null : readers[kind](text);
      if (value !== null) found.set(`${kind}:${value}`, { kind, value });
    }
    return [...found.values()];
  };
}

/** An IPv4 or IPv6 address in its one usual spelling; null for anything else (Slack sends other text too). */
export function readAddress(text: string): string | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return text;
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text).toString() : null;
}
