import { severities, type Severity } from "@/lib/kernel/severity";

export function isWorse(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) > severities.indexOf(other);
}

export function worst(first: Severity, ...others: Severity[]): Severity {
  return others.reduce((most, one) => (isWorse(one, most) ? one : most), first);
}
