"use client";

import { useQuery } from "@tanstack/react-query";

import { JsonView, type JsonObject } from "@/components/json/json-view";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/page-header";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { permissionTitles } from "@/lib/kernel/permission";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import type { QuarantinedRecordDto } from "@/lib/log-sources/poll-contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

import { CallProblem } from "@/components/form/call-problem";
import { useReplay } from "./use-replay";

const number = new Intl.NumberFormat("en-US");

type Props = { source: LogSourceDto; canModify: boolean; canReadRaw: boolean };

/** Records that could not be read; nothing is shown while there are none. */
export function SourceQuarantine({ source, canModify, canReadRaw }: Props) {
  const replay = useReplay(source.id);
  if (source.quarantined === 0) return null;
  const records = source.quarantined === 1 ? "record" : "records";
  return (
    <Section
      title="Quarantined records"
      description={`${number.format(source.quarantined)} ${records} of this source had an unknown shape. They are kept here as Slack sent them and are not among the events. A newer Margay may be able to read them.`}
      actions={
        canModify ? (
          <Button size="sm" pending={replay.pending} onClick={() => replay.run()}>
            Read again
          </Button>
        ) : null
      }
    >
      <CallProblem error={replay.error} />
      {canReadRaw ? (
        <QuarantinedRecords id={source.id} />
      ) : (
        <p className="text-muted">
          To read them your role needs the permission “{permissionTitles.LogSourceRawDataRead}”. Ask
          an admin of this Margay for it.
        </p>
      )}
    </Section>
  );
}

function QuarantinedRecords({ id }: { id: string }) {
  const { data, error } = useQuery(logSourceQueries.quarantine(id));
  if (data) {
    return (
      <>
        <ul>
          {data.data.map((record) => (
            <QuarantinedRecord key={record.id} record={record} />
          ))}
        </ul>
        {data.nextCursor ? (
          <p className="text-sm text-muted">The newest {data.data.length} are shown.</p>
        ) : null}
      </>
    );
  }
  if (error) {
    return (
      <Callout tone="error" title="The records could not be loaded">
        {error.message}
      </Callout>
    );
  }
  return (
    <>
      <LoadingNote>Loading the quarantined records</LoadingNote>
      <Skeleton className="h-16 w-full" />
    </>
  );
}

function asObject(raw: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function QuarantinedRecord({ record }: { record: QuarantinedRecordDto }) {
  const value = asObject(record.raw);
  return (
    <li className="border-b border-line py-2 first:border-t">
      <details>
        <summary className="rounded-sm text-sm">
          {record.reason} <Time value={record.receivedAt} className="text-muted" />
        </summary>
        <div className="mt-2">
          {value ? (
            <JsonView value={value} />
          ) : (
            <pre className="overflow-x-auto rounded-md border border-line bg-subtle p-3 text-xs whitespace-pre-wrap">
              {record.raw}
            </pre>
          )}
        </div>
      </details>
    </li>
  );
}
