"use client";

import { Facts } from "@/components/ui/facts";
import type { AlertDto } from "@/lib/alerts/contract";

/** What matters for this alert: who, from where, on what. */
export function AlertFacts({ alert }: { alert: AlertDto }) {
  if (alert.facts.length === 0) return null;
  return <Facts facts={alert.facts.map(({ label, value }) => ({ term: label, value }))} />;
}
