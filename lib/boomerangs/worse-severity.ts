import type { Severity } from "@/lib/kernel/severity";

/** How bad an alert is when the person it is about says that it was not them: high at least, and critical when it was high. */
export function severityAfterNo(before: Severity): Severity {
  return before === "HIGH" || before === "CRITICAL" ? "CRITICAL" : "HIGH";
}
