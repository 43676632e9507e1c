"use client";

import { useInfiniteQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { AlertActivityDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";

const did: Record<AlertActivityDto["kind"], string> = {
  OPENED: "opened this alert",
  CHANGED: "changed this alert",
  REMINDED: "sent a reminder",
  RESOLVED: "resolved this alert",
  STATUS: "changed the status",
  ASSIGNED: "changed the assignee",
  SNOOZED: "snoozed this alert",
  COMMENT: "commented",
  ESCALATED: "raised the severity",
  DELIVERED: "delivered this alert",
  DELIVERY_FAILED: "could not deliver this alert",
  ASKED: "asked a colleague",
  ANSWERED: "answered",
};

type Props = {
  id: string;
  /** Stands above already, and is not said again. */
  summary: string;
};

/** Who did what to the alert, in the order in which it happened. */
export function AlertActivity({ id, summary }: Props) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...alertQueries.activity(id),
    meta: { errorToast: false },
  });
  if (!data && error) {
    return <p className="text-sm text-muted">The activity could not be read. Reload the page.</p>;
  }
  if (!data) {
    return (
      <>
        <LoadingNote>Loading activity</LoadingNote>
        <Skeleton className="h-16" />
      </>
    );
  }
  return (
    <>
      <ol className="grid gap-4 border-l border-line pl-4">
        {data.pages
          .flatMap((page) => page.data)
          .map(({ id: key, actor, kind, at, text }) => (
            <li key={key} className="relative">
              <span
                aria-hidden="true"
                className="absolute top-1.5 -left-[1.3125rem] size-2.5 rounded-full border-2 border-raised bg-strong"
              />
              <p className="text-sm">
                <span className="font-medium">{actor.name}</span> {did[kind]}{" "}
                <Time value={at} className="whitespace-nowrap text-muted" />
              </p>
              {text === summary ? null : <p className="text-sm text-muted">{text}</p>}
            </li>
          ))}
      </ol>
      {hasNextPage ? (
        <div>
          <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show what followed
          </Button>
        </div>
      ) : null}
    </>
  );
}
