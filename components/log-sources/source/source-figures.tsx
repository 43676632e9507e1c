"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { Section } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { Figures } from "@/lib/log-sources/figures-contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

import { formatMilliseconds } from "../duration";

const number = new Intl.NumberFormat("en-US");

/** How the source is doing, in numbers with their units, and what went wrong lately. */
export function SourceFigures({ id }: { id: string }) {
  const { data: figures } = useSuspenseQuery(logSourceQueries.figures(id));
  return (
    <Section
      title="Figures"
      description="Rates are averages of the last hour. Events count by when they happened, so history does not."
    >
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
        <Figure
          term="Lag"
          note={figures.lagSeconds === null ? "no page has come yet" : "behind now"}
        >
          {figures.lagSeconds === null ? "Not read yet" : formatLag(figures.lagSeconds)}
        </Figure>
        <Figure
          term="Events"
          note={figures.eventsPerMinute === null ? "a rate needs 5 minutes" : "a minute"}
        >
          {figures.eventsPerMinute === null
            ? "Not enough yet"
            : formatRate(figures.eventsPerMinute)}
        </Figure>
        <Figure term="Pages" note="a minute">
          {formatRate(figures.pagesPerMinute)}
        </Figure>
        <Figure term="Calls" note={callsNote(figures)}>
          {formatRate(figures.callsPerMinute)}
        </Figure>
        <Figure term="Late" note="rows in 7 days">
          {number.format(figures.lateRows)}
        </Figure>
        <Figure term="Rate limited" note="times in 7 days">
          {number.format(figures.rateLimited)}
        </Figure>
      </dl>
      {figures.errors.length > 0 ? <Errors errors={figures.errors} /> : null}
    </Section>
  );
}

/** "7 s", "5 min 3 s", "2 h 5 min", "3 d 4 h" */
function formatLag(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return formatMilliseconds(seconds * 1000);
  const hours = Math.floor(seconds / 3600);
  if (hours < 48) return `${hours} h ${Math.floor((seconds % 3600) / 60)} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** A tenth matters below ten. */
function formatRate(rate: number): string {
  return number.format(rate < 10 ? rate : Math.round(rate));
}

function callsNote({ callsBudget, callsLimit, sharing, sharedCallsLastMinute }: Figures): string {
  const bounds = `a minute; at most ${callsBudget} of Slack's ${callsLimit}`;
  if (sharing === 1) return bounds;
  return `${bounds}, shared by ${sharing} sources (${sharedCallsLastMinute} in the last minute)`;
}

function Figure({ term, note, children }: { term: string; note: string; children: ReactNode }) {
  return (
    <div className="grid content-start">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="text-lg font-semibold tracking-tight">{children}</dd>
      <dd className="text-xs text-muted">{note}</dd>
    </div>
  );
}

function Errors({ errors }: { errors: Figures["errors"] }) {
  return (
    <div className="mt-3 grid gap-2">
      <h3 className="text-sm font-semibold">Errors of the last 7 days</h3>
      <ul aria-label="Errors">
        {errors.map(({ code, message, firstAt, lastAt, times }) => (
          <li key={code} className="border-b border-line py-2 text-sm first:border-t">
            <p>
              <code className="text-xs text-critical">{code}</code> {message}
            </p>
            <p className="text-muted">
              {times === 1 ? "Once, " : `${number.format(times)} times, last `}
              <Time value={lastAt} format="exact" />
              {times === 1 ? null : (
                <>
                  , first <Time value={firstAt} format="exact" />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
