"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { CoverageBar } from "@/components/chart/coverage-bar";
import { formatShortTime } from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { useNow } from "@/components/theme/use-now";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import type { Coverage, CoverageGap } from "@/lib/log-sources/coverage-contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

import { CallProblem } from "@/components/form/call-problem";
import { useLogTypes } from "../use-source";
import { coverageBounds, coverageSpans, gapReason } from "./coverage-spans";
import { type Backfill, useBackfill } from "./use-backfill";

type Props = { source: LogSourceDto; canModify: boolean };

/** From when to when the log is complete, or each gap with its exact times. */
export function SourceCoverage({ source, canModify }: Props) {
  const { data: coverage } = useSuspenseQuery(logSourceQueries.coverage(source.id));
  const zone = useZone();
  const now = useNow();
  const byTime = useLogTypes().get(source.logType)?.readsByTime ?? false;
  const backfill = useBackfill(source.id, byTime);
  const bounds = coverageBounds(coverage, source.createdAt, now);
  const spans = coverageSpans(coverage, bounds, (time) => formatShortTime(time, zone, now));
  const again = canModify && !byTime && coverage.to !== null && coverage.rereading.length === 0;
  return (
    <Section
      title="Coverage"
      description={<Sentence coverage={coverage} />}
      actions={
        again ? (
          <Button size="sm" pending={backfill.pending} onClick={() => backfill.run(null)}>
            Read all again
          </Button>
        ) : null
      }
    >
      {coverage.to === null ? null : (
        <div className="grid gap-1">
          <CoverageBar spans={spans} label={`${spans.length - 1} gaps`} />
          <div className="flex justify-between gap-4 text-xs text-muted">
            {coverage.from ? (
              <Time value={bounds.start} format="date" />
            ) : (
              "The oldest that Slack keeps"
            )}
            <span>now</span>
          </div>
        </div>
      )}
      <CallProblem error={backfill.error} />
      {coverage.gaps.length > 0 ? (
        <ul aria-label="Gaps">
          {coverage.gaps.map((gap) => (
            <Gap
              key={`${gap.cause} ${gap.from}`}
              gap={gap}
              backfill={canModify ? backfill : null}
            />
          ))}
        </ul>
      ) : null}
      {coverage.rereading.length > 0 ? <Rereading coverage={coverage} /> : null}
    </Section>
  );
}

function Sentence({ coverage }: { coverage: Coverage }) {
  const { from, to, complete, gaps } = coverage;
  if (to === null) return "Nothing was read yet.";
  const start = from ? <Time value={from} format="exact" /> : "the oldest that Slack keeps";
  const count = gaps.length === 1 ? "one gap" : `${gaps.length} gaps`;
  return (
    <>
      Complete from {start} to <Time value={to} format="exact" />
      {complete ? "." : `, but for ${count}.`}
    </>
  );
}

function Range({ from, to }: { from: string | null; to: string | null }) {
  return (
    <>
      {from ? <Time value={from} format="exact" /> : "The oldest that Slack keeps"} to{" "}
      {to ? <Time value={to} format="exact" /> : "now"}
    </>
  );
}

function Gap({ gap, backfill }: { gap: CoverageGap; backfill: Backfill | null }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 first:border-t">
      <div className="text-sm">
        <p>
          <Range from={gap.from} to={gap.to} />
        </p>
        <p className="text-muted">{gapReason(gap)}.</p>
      </div>
      {backfill && gap.cause !== "UNREACHABLE" ? (
        <Button size="sm" pending={backfill.pending} onClick={() => backfill.run(gap)}>
          Fetch this gap
        </Button>
      ) : null}
    </li>
  );
}

function Rereading({ coverage }: { coverage: Coverage }) {
  return (
    <p className="text-sm text-muted">
      Read once more, beside what is new:{" "}
      {coverage.rereading.map((range, index) => (
        <span key={`${range.from} ${range.to}`}>
          {index > 0 ? "; " : null}
          {range.from || range.to ? <Range from={range.from} to={range.to} /> : "the whole list"}
        </span>
      ))}
      .
    </p>
  );
}
