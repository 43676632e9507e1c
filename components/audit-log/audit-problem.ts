import { type Problem, problemOf } from "@/components/ui/problem-of";

/** Why the audit log could not be read, and what to do, as far as we know. */
export const auditProblem = (error: unknown): Problem =>
  problemOf(error, {
    title: "The audit log could not be read",
    detail: "Try again; if it fails again, choose a shorter time range.",
  });
