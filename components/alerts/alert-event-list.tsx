"use client";

import Link from "next/link";

import { CompactEvent } from "@/components/log-events/compact-event";
import { TextLink } from "@/components/ui/text-link";
import type { AlertDto } from "@/lib/alerts/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { alertPath } from "./alert-paths";
import { EventsMissing, eventsInWords } from "./events-missing";
import type { AlertEvents } from "./use-alert-events";

const mostShown = 5;

type Props = { alert: AlertDto; alertEvents: AlertEvents; logTypes: readonly LogTypeDto[] };

/** The newest events in the panel; each opens on the alert's page. */
export function AlertEventList({ alert, alertEvents, logTypes }: Props) {
  const { events } = alertEvents;
  if (events.length === 0) return <EventsMissing alert={alert} alertEvents={alertEvents} />;
  const page = alertPath(alert.id);
  return (
    <>
      <ul className="border-t border-line">
        {events.slice(0, mostShown).map((event) => (
          <li key={event.id} className="border-b border-line">
            <Link
              href={`${page}?event=${event.id}`}
              prefetch={false}
              className="block px-1 py-2 text-sm -outline-offset-2 hover:bg-hover"
            >
              <CompactEvent
                event={event}
                logType={logTypes.find(({ id }) => id === event.logType)}
              />
            </Link>
          </li>
        ))}
      </ul>
      {alert.eventCount > mostShown ? (
        <TextLink href={page} className="w-fit text-sm">
          Show all {eventsInWords(alert.eventCount)}
        </TextLink>
      ) : null}
    </>
  );
}
