import type { DestinationErrorClass } from "@/lib/destination-types/destination-type";

type Question = {
  sentAt: Date | null;
  remindedAt: Date | null;
  answer: string | null;
  hasReceipt: boolean;
};

/** What is owed to the person who was asked: the question, a reminder of it, or the question as it reads once answered. */
export type Step = "ask" | "remind" | "close" | "nothing";

/** What to send for a question that is due. */
export function decideStep({ sentAt, remindedAt, answer, hasReceipt }: Question): Step {
  if (answer !== null) return hasReceipt ? "close" : "nothing";
  if (sentAt === null) return "ask";
  return remindedAt === null && hasReceipt ? "remind" : "nothing";
}

type Failure = {
  code: string;
  errorClass: DestinationErrorClass;
  retryAfterSeconds: number | undefined;
  /** In a row, before this one. */
  failures: number;
  /** When it was wanted first. */
  wantedAt: Date;
  now: Date;
};

const patienceMs = 86_400_000;
const longestWaitMs = 900_000;

/** Nothing that time mends. */
const final = new Set([
  "user_not_found",
  "user_not_visible",
  "user_disabled",
  "user_is_restricted",
  "cannot_dm_bot",
  "method_not_supported_for_channel_type",
  "not_enough_users",
]);

/** When a message that failed is tried again; null when it is given up: a day later, or when only a person can mend it, who asks again then. */
export function retryAt(failure: Failure): Date | null {
  const { code, errorClass, retryAfterSeconds, failures, wantedAt, now } = failure;
  if (errorClass !== "retry" || final.has(code)) return null;
  if (now.getTime() - wantedAt.getTime() >= patienceMs) return null;
  const doubled = Math.min(2 ** Math.min(failures + 1, 20) * 1000, longestWaitMs);
  return new Date(now.getTime() + Math.max(doubled, (retryAfterSeconds ?? 0) * 1000));
}
