"use client";

import { useInfiniteQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/page-header";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { logSourceQueries } from "@/lib/log-sources/queries";
import type { AccessSessionDto } from "@/lib/log-sources/session-contract";

const number = new Intl.NumberFormat("en-US");

/** Who uses Slack from where and with what, the last one first. */
export function SourceSessions({ id }: { id: string }) {
  const query = useInfiniteQuery(logSourceQueries.sessions(id));
  const sessions = query.data?.pages.flatMap((page) => page.data);
  return (
    <Section
      title="Sessions"
      description="Each combination of user, IP and device. Its first sight is an event; last seen and count are read again every few hours."
    >
      {sessions ? (
        <Sessions sessions={sessions} />
      ) : query.error ? (
        <Callout tone="error" title="The sessions could not be loaded">
          {query.error.message}
        </Callout>
      ) : (
        <>
          <LoadingNote>Loading the sessions</LoadingNote>
          <Skeleton className="h-32 w-full" />
        </>
      )}
      {query.hasNextPage ? (
        <div>
          <Button
            size="sm"
            pending={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show more
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function Sessions({ sessions }: { sessions: readonly AccessSessionDto[] }) {
  if (sessions.length === 0)
    return <p className="text-muted">They will stand here once the log was read.</p>;
  return (
    <>
      <div className="max-md:hidden">
        <SessionTable sessions={sessions} />
      </div>
      <ul aria-label="Sessions" className="md:hidden">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="grid gap-0.5 border-b border-line py-2 text-sm first:border-t"
          >
            <span className="flex justify-between gap-3">
              <span className="min-w-0 truncate">{session.username ?? session.userId}</span>
              <span className="whitespace-nowrap">
                <Time value={session.lastSeen} />, {number.format(session.count)}×
              </span>
            </span>
            <span className="font-mono text-xs">
              {session.ip ?? <span className="text-faint">Unknown</span>}
            </span>
            <span className="truncate text-muted">{session.userAgent ?? "Unknown device"}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function SessionTable({ sessions }: { sessions: readonly AccessSessionDto[] }) {
  return (
    <Table label="Sessions">
      <TableHead>
        <tr className="border-b border-line">
          <TableHeader>User</TableHeader>
          <TableHeader>IP</TableHeader>
          <TableHeader>Device</TableHeader>
          <TableHeader>First seen</TableHeader>
          <TableHeader>Last seen</TableHeader>
          <TableHeader>
            <span className="block text-right">Count</span>
          </TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {sessions.map((session) => (
          <TableRow key={session.id}>
            <TableCell className="whitespace-nowrap">
              {session.username ?? session.userId}
            </TableCell>
            <TableCell className="font-mono text-xs whitespace-nowrap">
              {session.ip ?? <span className="text-faint">Unknown</span>}
            </TableCell>
            <TableCell className="max-w-90 truncate">
              <span data-tooltip={session.userAgent ?? undefined}>
                {session.userAgent ?? <span className="text-faint">Unknown</span>}
              </span>
            </TableCell>
            <TableCell className="whitespace-nowrap">
              <Time value={session.firstSeen} />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              <Time value={session.lastSeen} />
            </TableCell>
            <TableCell className="text-right">{number.format(session.count)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
