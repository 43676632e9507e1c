"use client";

import { useQuery } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { parseAsString, useQueryState } from "nuqs";

import { CallProblem } from "@/components/form/call-problem";
import { WhenInteractive } from "@/components/form/when-interactive";
import { Section } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { DetectionDto } from "@/lib/detections/contract";
import { logEventQueries } from "@/lib/log-events/queries";

import { TryEventBox } from "./try-event-box";

/** A box to try an event on the rule; `?event=` in the address brings a stored one. */
export function TryEventSection({ detection }: { detection: DetectionDto }) {
  return (
    <Section
      id="try-event"
      title="Try an event"
      description="Paste an event as Slack sends it, and see what the rule says of it. Nothing is kept."
    >
      <WhenInteractive fields={1}>
        {() => (
          <NuqsAdapter>
            <FromAddress detection={detection} />
          </NuqsAdapter>
        )}
      </WhenInteractive>
    </Section>
  );
}

function FromAddress({ detection: { id, remembersDays } }: { detection: DetectionDto }) {
  const [eventId] = useQueryState("event", parseAsString);
  const { data, error } = useQuery({
    ...logEventQueries.detail(eventId ?? ""),
    enabled: eventId !== null,
    meta: { errorToast: false },
  });
  if (eventId !== null && !data && !error) return <Skeleton className="h-40" />;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      <CallProblem error={error} />
      {data ? (
        <p className="text-sm text-muted">
          This is{" "}
          <TextLink
            href={`/logs?event=${encodeURIComponent(data.id)}`}
            prefetch={false}
            className="underline"
          >
            an event of {data.sourceName}
          </TextLink>{" "}
          from <Time value={data.eventTime} format="exact" />.
        </p>
      ) : null}
      <TryEventBox
        key={data?.id ?? "empty"}
        ruleId={id}
        initial={data ? JSON.stringify(data.raw, null, 2) : ""}
        remembersDays={remembersDays}
      />
    </div>
  );
}
