import { rangesCover, readRange } from "./address-range";
import type { EventSubjects } from "./event-subjects";
import type { ExceptionKind } from "./exception-contract";

/** Names are the same however they are capitalized, and with or without the sign that Slack shows before them. */
export const comparable = (text: string) =>
  text
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replace(/^[#@](?=.)/, "");

function covers(kind: ExceptionKind, value: string): (subject: string) => boolean {
  if (kind !== "IP") {
    const wanted = comparable(value);
    return (subject) => comparable(subject) === wanted;
  }
  const range = readRange(value);
  return rangesCover(range ? [range] : []);
}

type Stored = { kind: ExceptionKind; value: string; until: Date | null };

/** Whether an event, and when it happened, is one that an exception wants passed over. */
export type Exception = (subjects: EventSubjects, eventTime: Date) => boolean;

/**
 * Makes an exception quick to ask. `until` is compared with when the event happened, not with when it was read: who is
 * excepted until Friday is so for what they did until Friday, though Slack or Margay brings it later, and not after.
 */
export function createException({ kind, value, until }: Stored): Exception {
  const isCovered = covers(kind, value);
  return (subjects, eventTime) =>
    (until === null || eventTime <= until) && subjects[kind].some(isCovered);
}
