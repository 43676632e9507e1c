import type { ReactNode } from "react";

import { SparkBars } from "@/components/chart/spark-bars";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { countEvents, eventsLastDay } from "../activity-sentence";
import { InstallationName } from "../installation-name";
import { currentStep } from "../setup/setup-steps";
import { SourceHealthBadge } from "../source-health-badge";
import { sourcePaths } from "../source-paths";
import { useLogTypes } from "../use-source";

type Props = { source: LogSourceDto; canModify: boolean };

/** The whole row leads to the source's page; "Finish setup" lies above it. */
export function SourceRow({ source, canModify }: Props) {
  const logType = useLogTypes().get(source.logType);
  const unfinished = source.health.action === "FINISH_SETUP";
  return (
    <tr
      role="row"
      className="relative border-b border-line hover:bg-hover max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:gap-y-2 max-lg:py-3"
    >
      <Cell wide>
        <TextLink
          href={sourcePaths.source(source.id)}
          data-row-link=""
          className="font-medium text-ink after:absolute after:inset-0 hover:no-underline"
        >
          {source.name}
        </TextLink>
        <p className="text-muted">
          {logType?.label ?? source.logType}
          {source.installation ? (
            <>
              {" · "}
              <InstallationName installation={source.installation} />
            </>
          ) : null}
        </p>
      </Cell>
      <Cell wide>
        <SourceHealthBadge state={source.health.state} />
        <p className="max-w-100 text-muted">{source.health.reason}</p>
        {unfinished && canModify ? (
          <TextLink href={sourcePaths.step(source.id, currentStep(source.setupStep))} className="relative z-1 font-medium">
            Finish setup
          </TextLink>
        ) : null}
      </Cell>
      <Cell label="Last event">{source.lastEventAt ? <Time value={source.lastEventAt} /> : <Nothing>None yet</Nothing>}</Cell>
      <Cell label="Last 24 hours">
        <Events source={source} />
      </Cell>
      <Cell label="Polls" wide>
        <Polls source={source} />
      </Cell>
    </tr>
  );
}

type CellProps = { label?: string; wide?: boolean; children: ReactNode };

function Cell({ label, wide = false, children }: CellProps) {
  return (
    <td role="cell" className={`align-top lg:px-3 lg:py-2.5 lg:first:pl-0 lg:last:pr-0 ${wide ? "max-lg:col-span-2" : ""}`}>
      {label ? (
        <span aria-hidden="true" className="block text-xs text-faint lg:hidden">
          {label}
        </span>
      ) : null}
      {children}
    </td>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <span className="text-faint">{children}</span>;
}

function Events({ source }: { source: LogSourceDto }) {
  if (!source.lastPollAt) return <Nothing>Not asked yet</Nothing>;
  const total = countEvents(eventsLastDay(source));
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <SparkBars values={source.eventsPerHour} label={`${total} in the last 24 hours, by the hour`} />
      <span className="whitespace-nowrap tabular-nums">{total}</span>
    </span>
  );
}

function Polls({ source }: { source: LogSourceDto }) {
  if (!source.lastPollAt && !source.nextPollAt) return <Nothing>Not polled</Nothing>;
  return (
    <span className="grid whitespace-nowrap max-lg:flex max-lg:gap-4">
      <span>
        <span className="text-muted">Last</span> {source.lastPollAt ? <Time value={source.lastPollAt} /> : <Nothing>none yet</Nothing>}
      </span>
      <span>
        <span className="text-muted">Next</span> {source.nextPollAt ? <Time value={source.nextPollAt} /> : <Nothing>none planned</Nothing>}
      </span>
    </span>
  );
}
