"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { Section } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { PollDto } from "@/lib/log-sources/poll-contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

import { formatMilliseconds } from "../duration";

const number = new Intl.NumberFormat("en-US");
const counts = ["Pages", "Rows", "New", "Late", "Duplicate"];

export function SourcePolls({ id }: { id: string }) {
  const { data } = useSuspenseQuery(logSourceQueries.polls(id));
  const polls = data.data;
  return (
    <Section
      title="Polls"
      description={polls.length > 0 ? "The last 50, newest first." : undefined}
    >
      {polls.length === 0 ? (
        <p className="text-muted">
          Every poll will stand here with what it covered and what came of it. There was none yet.
        </p>
      ) : (
        <>
          <div className="max-md:hidden">
            <PollTable polls={polls} />
          </div>
          <ul aria-label="Polls" className="md:hidden">
            {polls.map((poll) => (
              <PollItem key={poll.id} poll={poll} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** The same on a phone: what came of it in words, what was nothing left out. */
function PollItem({ poll }: { poll: PollDto }) {
  const { newRows, lateRows, duplicateRows, pages } = poll;
  const counted = [
    `${number.format(pages)} page${pages === 1 ? "" : "s"}`,
    `${number.format(newRows)} new`,
    lateRows > 0 ? `${number.format(lateRows)} of them late` : null,
    `${number.format(duplicateRows)} duplicate`,
  ];
  return (
    <li className="grid gap-0.5 border-b border-line py-2 text-sm first:border-t">
      <span className="flex justify-between gap-3">
        <Time value={poll.startedAt} />
        <PollDuration poll={poll} />
      </span>
      <span>{counted.filter(Boolean).join(", ")}</span>
      <span className="text-muted">
        <Window poll={poll} />
      </span>
      <PollError poll={poll} />
    </li>
  );
}

function PollTable({ polls }: { polls: readonly PollDto[] }) {
  return (
    <Table label="Polls">
      <TableHead>
        <tr className="border-b border-line">
          <TableHeader>Started</TableHeader>
          <TableHeader>Duration</TableHeader>
          <TableHeader>Window</TableHeader>
          {counts.map((title) => (
            <TableHeader key={title}>
              <span className="block text-right">{title}</span>
            </TableHeader>
          ))}
          <TableHeader>Error</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {polls.map((poll) => (
          <PollRow key={poll.id} poll={poll} />
        ))}
      </TableBody>
    </Table>
  );
}

function PollRow({ poll }: { poll: PollDto }) {
  const figures = [poll.pages, poll.rows, poll.newRows, poll.lateRows, poll.duplicateRows];
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">
        <Time value={poll.startedAt} />
      </TableCell>
      <TableCell className="whitespace-nowrap">
        <PollDuration poll={poll} />
      </TableCell>
      <TableCell className="whitespace-nowrap text-muted">
        <Window poll={poll} />
      </TableCell>
      {figures.map((figure, index) => (
        <TableCell key={counts[index]} className="text-right">
          {number.format(figure)}
        </TableCell>
      ))}
      <TableCell>
        {poll.errorCode ? <PollError poll={poll} /> : <span className="text-faint">None</span>}
      </TableCell>
    </TableRow>
  );
}

function PollDuration({ poll: { duration } }: { poll: PollDto }) {
  if (duration === null) return <span className="text-muted">Runs now</span>;
  return formatMilliseconds(duration);
}

function PollError({ poll: { errorCode, errorMessage } }: { poll: PollDto }) {
  if (!errorCode) return null;
  return (
    <span className="text-critical">
      <code className="text-xs">{errorCode}</code>
      {errorMessage ? ` ${errorMessage}` : null}
    </span>
  );
}

function Window({ poll: { windowFrom, windowTo } }: { poll: PollDto }) {
  if (!windowFrom && !windowTo) return "Not known";
  return (
    <>
      {windowFrom ? <Time value={windowFrom} format="short" /> : "The beginning"} to{" "}
      {windowTo ? <Time value={windowTo} format="short" /> : "now"}
    </>
  );
}
