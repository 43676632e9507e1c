import type { QuestionState } from "./contract";

type Facts = {
  answer: string | null;
  sentAt: Date | null;
  remindedAt: Date | null;
  dueAt: Date | null;
};

/** How a question stands. */
export function questionState({ answer, sentAt, remindedAt, dueAt }: Facts): QuestionState {
  if (answer !== null) return "ANSWERED";
  if (sentAt === null) return dueAt === null ? "NOT_SENT" : "SENDING";
  return remindedAt === null ? "WAITING" : "REMINDED";
}
