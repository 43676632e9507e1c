"use client";

import { useQuery } from "@tanstack/react-query";

import { alertPath, alertsPath } from "@/components/alerts/alert-paths";
import { AlertStatusBadge } from "@/components/alerts/alert-status-badge";
import { SparkBars } from "@/components/chart/spark-bars";
import { countAlerts } from "@/components/destinations/volume";
import { Section } from "@/components/ui/page-header";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";
import type { DetectionDto } from "@/lib/detections/contract";

/** What it raised: how often in 30 days, and the newest. */
export function RecentAlerts({ detection }: { detection: DetectionDto }) {
  const { id, alertsPerDay, alertsLastMonth } = detection;
  const { data, error } = useQuery({ ...alertQueries.newest(id), meta: { errorToast: false } });
  const alerts = data?.data;
  const total = `${countAlerts(alertsLastMonth)} in the last 30 days`;
  return (
    <Section
      title="Alerts"
      actions={
        alerts && alerts.length > 0 ? (
          <TextLink
            href={alertsPath({ status: ["ANY"], ruleId: id, snoozed: "include" })}
            className="text-sm"
          >
            All alerts of this rule
          </TextLink>
        ) : null
      }
    >
      {alertsLastMonth > 0 ? (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-1 text-sm">
          <SparkBars values={alertsPerDay} width={240} height={32} label={`${total}, by the day`} />
          <span>{total}</span>
        </div>
      ) : null}
      {alerts ? (
        <AlertLines alerts={alerts} />
      ) : error ? (
        <p className="text-sm text-muted">{error.message}</p>
      ) : (
        <Skeleton className="h-24" />
      )}
    </Section>
  );
}

function AlertLines({ alerts }: { alerts: readonly AlertDto[] }) {
  if (alerts.length === 0)
    return <p className="text-sm text-muted">Its alerts will stand here. It raised none so far.</p>;
  return (
    <ul aria-label="Newest alerts" className="border-t border-line">
      {alerts.map(({ id, title, severity, status, openedAt }) => (
        <li
          key={id}
          className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 text-sm sm:flex-nowrap"
        >
          <span className="w-20 shrink-0">
            <SeverityBadge severity={severity} />
          </span>
          <TextLink
            href={alertPath(id)}
            prefetch={false}
            className="min-w-0 flex-1 text-pretty text-ink max-sm:order-1 max-sm:basis-full"
          >
            {title}
          </TextLink>
          <span className="w-24 shrink-0">
            <AlertStatusBadge status={status} />
          </span>
          <Time
            value={openedAt}
            className="shrink-0 text-muted max-sm:ml-auto sm:w-20 sm:text-right"
          />
        </li>
      ))}
    </ul>
  );
}
