"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { Time } from "@/components/ui/time";
import type { QuestionDto } from "@/lib/boomerangs/contract";
import { boomerangQueries } from "@/lib/boomerangs/queries";
import { answerTitles } from "@/lib/boomerangs/question-contract";

/** The questions to colleagues about an alert, each with how it stands; nothing where there are none. */
export function QuestionList({ alertId }: { alertId: string }) {
  const { data } = useQuery({
    ...boomerangQueries.ofAlert(alertId),
    meta: { errorToast: false },
  });
  if (!data || data.data.length === 0) return null;
  return (
    <ul aria-label="Questions to colleagues" className="divide-y divide-line border-y border-line">
      {data.data.map((question) => (
        <li
          key={question.id}
          className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 py-2 text-sm"
        >
          <span className="font-medium">{question.name ?? question.slackUserId}</span>
          <span className="text-muted">{standing[question.state](question)}</span>
        </li>
      ))}
    </ul>
  );
}

const since = (at: string | null) => (at ? <Time value={at} /> : null);

const standing: Record<QuestionDto["state"], (question: QuestionDto) => ReactNode> = {
  SENDING: ({ errorMessage }) =>
    errorMessage ? `could not be reached so far: ${errorMessage}` : "is being asked",
  NOT_SENT: ({ errorMessage }) => (
    <span className="text-critical">was not asked: {errorMessage}</span>
  ),
  WAITING: ({ remindAt }) => (
    <>has not answered yet{remindAt ? <>; is reminded {since(remindAt)}</> : null}</>
  ),
  REMINDED: ({ remindedAt }) => <>has not answered yet; was reminded {since(remindedAt)}</>,
  ANSWERED: ({ answer, answeredAt }) => (
    <>
      answered: {answer ? answerTitles[answer] : null} · {since(answeredAt)}
    </>
  ),
};
