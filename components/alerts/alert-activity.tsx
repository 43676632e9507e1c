"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";

import { Button } from "@/components/ui/button";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { alertQueries } from "@/lib/alerts/queries";

import { ActivityLine } from "./activity-line";
import { CommentBox } from "./comment-box";

const QuestionList = dynamic(
  () => import("@/components/boomerangs/question-list").then((module) => module.QuestionList),
  { ssr: false },
);

type Props = {
  id: string;
  /** Stands above already, and is not said again. */
  summary: string;
  canComment: boolean;
};

/** Who did and said what, in the order in which it happened, and room for the next word. */
export function AlertActivity({ id, summary, canComment }: Props) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    {
      ...alertQueries.activity(id),
      meta: { errorToast: false },
    },
  );
  if (!data && error) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        The activity could not be read.
        <Button size="sm" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!data) {
    return (
      <>
        <LoadingNote>Loading activity</LoadingNote>
        <Skeleton className="h-16" />
      </>
    );
  }
  const lines = data.pages.flatMap((page) => page.data);
  return (
    <>
      <QuestionList alertId={id} />
      <ol aria-label="Activity" className="grid gap-4">
        {lines.map((line) => (
          <ActivityLine key={line.id} line={line} isSaid={line.text === summary} />
        ))}
      </ol>
      {hasNextPage ? (
        <div>
          <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show what followed
          </Button>
        </div>
      ) : null}
      {canComment ? <CommentBox id={id} /> : null}
    </>
  );
}
