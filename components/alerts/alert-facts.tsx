"use client";

import type { ReactNode } from "react";

import { useNow } from "@/components/theme/use-now";
import { Facts } from "@/components/ui/facts";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";
import { isOpenAlert } from "@/lib/kernel/alert-terms";
import { spanInWords } from "@/lib/kernel/duration";

import { shortTypeWords } from "./alert-words";

/** What matters for this alert: who, from where, on what. */
export function AlertFacts({ alert }: { alert: AlertDto }) {
  if (alert.facts.length === 0) return null;
  return <Facts facts={alert.facts.map(({ label, value }) => ({ term: label, value }))} />;
}

const exact = (value: string) => <Time value={value} format="exact" />;

type MetaProps = {
  alert: AlertDto;
  logTypeLabel: string | null;
  canReadSources: boolean;
  /** What raised it; null for Margay's own. */
  rule: ReactNode;
};

/** When, of which source and kind, and how often: what one looks up rather than reads. */
export function AlertMeta({ alert, logTypeLabel, canReadSources, rule }: MetaProps) {
  const now = useNow();
  const { openedAt, resolvedAt, sourceId, sourceName, status } = alert;
  const isOpen = isOpenAlert(status);
  const until = resolvedAt ? Date.parse(resolvedAt) : now;
  const source = sourceName ?? "Margay itself";
  return (
    <Facts
      narrow
      facts={[
        { term: "Opened", value: exact(openedAt) },
        ...(resolvedAt
          ? [{ term: status === "CLOSED" ? "Closed" : "Resolved", value: exact(resolvedAt) }]
          : []),
        { term: isOpen ? "Open for" : "Lasted", value: spanInWords(until - Date.parse(openedAt)) },
        ...(alert.eventCount > 0
          ? [{ term: "Events", value: alert.eventCount.toLocaleString("en") }]
          : []),
        ...(alert.firstEventAt ? [{ term: "First event", value: exact(alert.firstEventAt) }] : []),
        ...(alert.lastEventAt ? [{ term: "Last event", value: exact(alert.lastEventAt) }] : []),
        {
          term: "Source",
          value:
            sourceId && canReadSources ? (
              <TextLink href={`/configure/log-sources/${sourceId}`}>{source}</TextLink>
            ) : (
              source
            ),
        },
        ...(logTypeLabel ? [{ term: "Log type", value: logTypeLabel }] : []),
        { term: "Type", value: shortTypeWords[alert.type] },
        ...(rule ? [{ term: "Detection", value: rule }] : []),
      ]}
    />
  );
}
