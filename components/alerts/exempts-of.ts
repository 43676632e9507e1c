import type { LogEventDto } from "@/lib/log-events/contract";

import { indicatorsOf } from "./indicators-of";

type Choice = { label: string; exempt?: { kind: "USER" | "IP"; value: string } };

const kinds: Readonly<Record<string, "USER" | "IP">> = { email: "USER", ip: "IP" };
const mostShown = 6;

/** Whom or what of an alert's events a rule can pass over, those of the most events first; the last choice leaves it open. */
export function exemptsOf(events: readonly Pick<LogEventDto, "indicators">[]): Choice[] {
  const known = indicatorsOf(events).flatMap(({ kind, value }): Choice[] => {
    const exempts = kinds[kind];
    return exempts ? [{ label: `For ${value}`, exempt: { kind: exempts, value } }] : [];
  });
  return [...known.slice(0, mostShown), { label: "For somebody or something else" }];
}
