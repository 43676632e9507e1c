"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleDashed } from "lucide-react";

import { useNow } from "@/components/theme/use-now";
import { TextLink } from "@/components/ui/text-link";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

import { firstEventsSentence } from "../activity-sentence";
import { sourcePaths } from "../source-paths";

/** Whether anything came in yet, told as it happens. */
export function FirstEvents({
  source,
  everyMilliseconds,
}: {
  source: LogSourceDto;
  everyMilliseconds: number;
}) {
  const now = useNow();
  // The polls tell what was pulled; the hours of the source count only the events of this day.
  const { data } = useQuery({
    ...logSourceQueries.heartbeat(source.id),
    refetchInterval: everyMilliseconds,
  });
  const events = data ? data.data.reduce((sum, { newRows }) => sum + newRows, 0) : null;
  const arrived = source.lastEventAt !== null;
  const Icon = arrived ? CircleCheck : CircleDashed;
  return (
    <div className="flex items-start gap-2.5 border-y border-line py-3">
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 ${arrived ? "text-ok" : "text-muted"}`}
      />
      <div className="grid gap-0.5">
        {/* Read out when the first events come, not every time that one more does. */}
        <p role="status" className="sr-only">
          {arrived ? "Events are coming in." : "Waiting for the first events."}
        </p>
        <p>{firstEventsSentence({ ...source, events }, now)}</p>
        {arrived ? (
          <TextLink href={sourcePaths.events(source.id)} className="w-fit">
            View them in Logs
          </TextLink>
        ) : (
          <p className="text-sm text-muted">
            The first poll starts within seconds. You need not wait for it here.
          </p>
        )}
      </div>
    </div>
  );
}
