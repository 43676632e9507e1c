import type { QuestionDto } from "./contract";
import { answers } from "./question-contract";
import { questionState } from "./question-state";
import type { BoomerangRow } from "./store";

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** A question as the API shows it. */
export function toQuestion(row: BoomerangRow): QuestionDto {
  const state = questionState(row);
  return {
    id: row.id,
    alertId: row.alertId,
    slackUserId: row.slackUserId,
    name: row.slackUserName,
    message: row.message,
    askedBy: row.askedByName,
    askedAt: row.askedAt.toISOString(),
    state,
    sentAt: iso(row.sentAt),
    remindAt: state === "WAITING" ? iso(row.dueAt) : null,
    remindedAt: iso(row.remindedAt),
    answer: answers.find((one) => one === row.answer) ?? null,
    comment: row.comment,
    answeredAt: iso(row.answeredAt),
    errorMessage: row.errorMessage,
  };
}
