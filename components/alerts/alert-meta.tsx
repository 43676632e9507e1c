"use client";

import { useNow } from "@/components/theme/use-now";
import { Facts } from "@/components/ui/facts";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";
import { isOpenAlert } from "@/lib/kernel/alert-terms";
import { spanInWords } from "@/lib/kernel/duration";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import type { AlertAccess } from "./alert-access";
import { AlertRule } from "./alert-rule";
import { shortTypeWords } from "./alert-words";

const exact = (value: string) => <Time value={value} format="exact" />;

type Props = {
  alert: AlertDto;
  /** Its log type, where it is known. */
  logType: LogTypeDto | undefined;
  /** Those of its events that are loaded. */
  events: readonly LogEventDto[];
  access: AlertAccess;
};

/** When, of which source and kind, how often, and which rule raised it: what one looks up rather than reads. */
export function AlertMeta({ alert, logType, events, access }: Props) {
  const now = useNow();
  const { openedAt, resolvedAt, ruleId, sourceId, sourceName, status } = alert;
  const logTypeLabel = logType?.label ?? alert.logType;
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
            sourceId && access.canReadSources ? (
              <TextLink href={`/configure/log-sources/${sourceId}`}>{source}</TextLink>
            ) : (
              source
            ),
        },
        ...(logTypeLabel ? [{ term: "Log type", value: logTypeLabel }] : []),
        { term: "Type", value: shortTypeWords[alert.type] },
        ...(ruleId
          ? [
              {
                term: "Detection",
                value: <AlertRule ruleId={ruleId} events={events} access={access} />,
              },
            ]
          : []),
      ]}
    />
  );
}
