import type { ReactNode } from "react";

import { SparkBars } from "@/components/chart/spark-bars";
import { LinkCell, LinkRow } from "@/components/data-table/link-table";
import { useNow } from "@/components/theme/use-now";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { countEvents, eventsLastDay } from "../activity-sentence";
import { InstallationName } from "../installation-name";
import { currentStep } from "../setup/setup-steps";
import { SourceHealthBadge } from "../source-health-badge";
import { sourcePaths } from "../source-paths";
import { useLogTypes } from "../use-source";

type Props = { source: LogSourceDto; canModify: boolean; onOpen: () => void };

/** A source; the whole row leads to its page, for the keyboard by the link in its name. */
export function SourceRow({ source, canModify, onOpen }: Props) {
  const logType = useLogTypes().get(source.logType);
  return (
    <LinkRow onOpen={onOpen}>
      <LinkCell wide>
        <TextLink
          href={sourcePaths.source(source.id)}
          data-row-link=""
          className="font-medium text-ink"
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
      </LinkCell>
      <LinkCell wide>
        <SourceHealthBadge state={source.health.state} />
        <p className="max-w-100 text-muted">{source.health.reason}</p>
        {canModify ? <NextStep source={source} /> : null}
      </LinkCell>
      <LinkCell label="Last event">
        {source.lastEventAt ? <Time value={source.lastEventAt} /> : <Nothing>None yet</Nothing>}
      </LinkCell>
      <LinkCell label="Last 24 hours">
        <Events source={source} />
      </LinkCell>
      <LinkCell label="Polls" wide>
        <Polls source={source} />
      </LinkCell>
    </LinkRow>
  );
}

/** What a person can do about it at once; the rest is on the source's page. */
function NextStep({ source: { id, setupStep, health } }: { source: LogSourceDto }) {
  if (health.action === "GRANT_ACCESS") {
    return (
      <TextLink href={sourcePaths.step(id, "verify")} className="font-medium">
        Grant access again
      </TextLink>
    );
  }
  if (setupStep === "DONE") return null;
  return (
    <TextLink href={sourcePaths.step(id, currentStep(setupStep))} className="font-medium">
      Finish setup
    </TextLink>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <span className="text-faint">{children}</span>;
}

function Events({ source }: { source: LogSourceDto }) {
  const events = eventsLastDay(source);
  if (!source.lastPollAt) return <Nothing>Not asked yet</Nothing>;
  if (!source.lastPollOkAt && events === 0) return <Nothing>No answer yet</Nothing>;
  const total = countEvents(events);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <SparkBars
        values={source.eventsPerHour}
        label={`${total} in the last 24 hours, by the hour`}
      />
      <span className="whitespace-nowrap tabular-nums">{total}</span>
    </span>
  );
}

function Polls({ source }: { source: LogSourceDto }) {
  if (!source.lastPollAt && !source.nextPollAt) return <Nothing>Not polled</Nothing>;
  return (
    <span className="grid whitespace-nowrap max-lg:flex max-lg:gap-4">
      <span>
        <span className="text-muted">Last</span>{" "}
        {source.lastPollAt ? <Time value={source.lastPollAt} /> : <Nothing>none yet</Nothing>}
      </span>
      <span>
        <span className="text-muted">Next</span> <NextPoll at={source.nextPollAt} />
      </span>
    </span>
  );
}

/** Closer than this a countdown would only flicker. */
const soonMilliseconds = 5000;

function NextPoll({ at }: { at: string | null }) {
  const now = useNow();
  if (!at) return <Nothing>none planned</Nothing>;
  return Date.parse(at) - now < soonMilliseconds ? "due now" : <Time value={at} />;
}
