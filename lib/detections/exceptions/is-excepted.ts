import type { KnownRule } from "../create-catalogue";
import { eventSubjects } from "./event-subjects";
import type { FoundMatch } from "../find-matches";

/** True when what a rule found is nothing to it, as an exception of its covers the event. */
export function isExcepted(
  { exceptions }: KnownRule,
  logType: string,
  { event: { raw }, at }: FoundMatch,
): boolean {
  if (exceptions.length === 0 || typeof raw !== "object" || raw === null) return false;
  const subjects = eventSubjects(logType, raw);
  return exceptions.some((covers) => covers(subjects, at));
}
