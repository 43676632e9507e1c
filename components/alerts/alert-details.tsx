"use client";

import type { ReactNode } from "react";

import { useNow } from "@/components/theme/use-now";
import { Callout } from "@/components/ui/callout";
import { Facts } from "@/components/ui/facts";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";
import { spanInWords } from "@/lib/kernel/duration";

import { AlertActivity } from "./alert-activity";
import { AlertStatusBadge } from "./alert-status-badge";
import { typeWords } from "./alert-words";

/** What happened, what to do, the facts, and what was done so far. */
export function AlertDetails({ alert }: { alert: AlertDto }) {
  const now = useNow();
  const { openedAt, resolvedAt, sourceId, sourceName, nextStep } = alert;
  const until = resolvedAt ? Date.parse(resolvedAt) : now;
  const isOver = alert.status === "RESOLVED" || alert.status === "CLOSED";
  return (
    <div className="grid grid-cols-1 gap-6">
      <p className="text-base text-pretty">{alert.summary}</p>
      {nextStep && !isOver ? (
        <Callout
          tone="info"
          title="What to do"
          action={
            sourceId ? (
              <TextLink href={`/configure/log-sources/${sourceId}`} className="font-medium">
                Open the log source
              </TextLink>
            ) : null
          }
        >
          {nextStep}
        </Callout>
      ) : null}
      <Facts
        facts={[
          { term: "Status", value: <AlertStatusBadge status={alert.status} /> },
          { term: "Since", value: <Time value={openedAt} format="exact" /> },
          ...(resolvedAt
            ? [{ term: "Resolved", value: <Time value={resolvedAt} format="exact" /> }]
            : []),
          {
            term: isOver ? "Lasted" : "Lasts for",
            value: spanInWords(until - Date.parse(openedAt)),
          },
          {
            term: "Source",
            value: sourceId ? (
              <TextLink href={`/configure/log-sources/${sourceId}`}>{sourceName}</TextLink>
            ) : (
              "Margay itself"
            ),
          },
          { term: "Type", value: typeWords[alert.type] },
          ...(alert.assignee ? [{ term: "Assignee", value: alert.assignee.name }] : []),
        ]}
      />
      <PanelSection title="Activity">
        <AlertActivity id={alert.id} summary={alert.summary} />
      </PanelSection>
    </div>
  );
}

function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 grid-cols-1 gap-3">
      <h3 className="text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}
