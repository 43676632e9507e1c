"use client";

import { useQuery } from "@tanstack/react-query";

import { Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import type { LogEventDto } from "@/lib/log-events/contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

const number = new Intl.NumberFormat("en-US");

/** What became of the combination that an access event was the first sight of. */
export function EventSession({ event }: { event: LogEventDto }) {
  const { data } = useQuery({
    ...logSourceQueries.sessionOfEvent(event.sourceId, event.id),
    meta: { errorToast: false },
  });
  const session = data?.data[0];
  if (!session) return null;
  return (
    <Facts
      facts={[
        {
          term: "Session",
          value: (
            <div className="grid">
              <span>
                last seen <Time value={session.lastSeen} />, {number.format(session.count)}{" "}
                {session.count === 1 ? "time" : "times"}
              </span>
              <span className="text-muted">
                first seen <Time value={session.firstSeen} format="exact" />
              </span>
            </div>
          ),
        },
      ]}
    />
  );
}
