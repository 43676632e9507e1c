import { digest } from "@/lib/platform/crypto/token";

import { fitText } from "../fit-text";
import type { Rule } from "../rule";

/** An event as a memory takes it: raw as Slack sent it, and when it happened. */
export type MemorableEvent = { raw: object; eventTime: Date };

const longest = 200;

/** A text as a memory keeps it: on one line, and a long one as its digest. */
function memorable(text: string): string {
  const line = fitText(text);
  return line.length > longest ? digest(text) : line;
}

/** When an event happened as its rule sees it: a row that stands for a stretch of time told of it first at its beginning. */
export function momentOf({ memory }: Rule, { raw, eventTime }: MemorableEvent): Date {
  const since = memory?.since?.(raw) ?? null;
  return since !== null && since < eventTime ? since : eventTime;
}

/** The subject under which a rule's memory keeps an event; null: it has no use for it. */
export function subjectOf({ memory }: Rule, { raw }: MemorableEvent): string | null {
  const subject = memory?.subject(raw) ?? null;
  return subject === null ? null : memorable(subject);
}

/** What of an event a rule's memory keeps under its subject; null: nothing. */
export function valueOf({ memory }: Rule, { raw }: MemorableEvent): string | null {
  const value = memory?.value(raw) ?? null;
  return value === null ? null : memorable(value);
}
