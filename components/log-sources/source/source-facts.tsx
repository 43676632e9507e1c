"use client";

import type { ReactNode } from "react";

import { CopyButton } from "@/components/ui/copy-button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { slackPlans } from "@/lib/kernel/slack-plan";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { formatMinutes } from "../duration";
import { useLogTypes } from "../use-source";

function Code({ children }: { children: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="min-w-0 text-sm break-all">{children}</code>
      <CopyButton iconOnly label={`Copy ${children}`} text={children} />
    </span>
  );
}

function moment(time: string | null, missing: string): ReactNode {
  return time ? (
    <Time value={time} format="exact" />
  ) : (
    <span className="text-faint">{missing}</span>
  );
}

/** What Slack granted; what is asked for while it did not say. */
function Scopes({ source, needed }: { source: LogSourceDto; needed: string | undefined }) {
  const { grantedScopes, grantedAt } = source;
  const scopes = grantedScopes.length > 0 ? grantedScopes : needed ? [needed] : [];
  const lacking = needed !== undefined && !scopes.includes(needed);
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {scopes.map((scope) => (
        <Code key={scope}>{scope}</Code>
      ))}
      {grantedAt === null ? <span className="text-faint">asked for, not granted yet</span> : null}
      {lacking ? <span className="text-critical">{needed} is missing</span> : null}
    </span>
  );
}

export function SourceFacts({ source }: { source: LogSourceDto }) {
  const logType = useLogTypes().get(source.logType);
  const { installation, noDataAlarm } = source;
  const place = installation?.kind === "organization" ? "Organization" : "Workspace";
  return (
    <Section title="Facts">
      <div className="grid items-start gap-x-12 gap-y-3 lg:grid-cols-2">
        <Facts
          facts={[
            { term: "Log type", value: logType?.label ?? source.logType },
            { term: "Slack plan", value: slackPlans[source.plan] },
            {
              term: place,
              value: installation ? (
                <>
                  {installation.name} <Code>{installation.id}</Code>
                </>
              ) : (
                <span className="text-faint">Not connected yet</span>
              ),
            },
            { term: "Access granted", value: moment(source.grantedAt, "Not yet") },
            ...(source.grantedBy
              ? [
                  {
                    term: "Granted by",
                    value: (
                      <>
                        Slack user <Code>{source.grantedBy}</Code>
                      </>
                    ),
                  },
                ]
              : []),
            { term: "Scope", value: <Scopes source={source} needed={logType?.slack.userScope} /> },
            {
              term: "Client ID",
              value: source.clientId ? (
                <Code>{source.clientId}</Code>
              ) : (
                <span className="text-faint">Not set</span>
              ),
            },
          ]}
        />
        <Facts
          facts={[
            { term: "Last poll", value: moment(source.lastPollAt, "Not polled yet") },
            {
              term: "Next poll",
              value: moment(
                source.nextPollAt,
                source.paused ? "None while it is paused" : "None planned",
              ),
            },
            { term: "Last event", value: moment(source.lastEventAt, "None yet") },
            {
              term: "No-data alarm",
              value: noDataAlarm.enabled
                ? `After ${formatMinutes(noDataAlarm.minutes)} without events`
                : "Off",
            },
            { term: "Created", value: moment(source.createdAt, "Unknown") },
          ]}
        />
      </div>
    </Section>
  );
}
