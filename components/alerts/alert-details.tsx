"use client";

import { useQuery } from "@tanstack/react-query";

import type { AlertDto } from "@/lib/alerts/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";
import { logTypeQueries } from "@/lib/log-types/queries";

import type { AlertAccess } from "./alert-access";
import { AlertActivity } from "./alert-activity";
import { AlertDeliveries } from "./alert-deliveries";
import { AlertEventList } from "./alert-event-list";
import { AlertFacts } from "./alert-facts";
import { NextStep, Runbook } from "./alert-guidance";
import { AlertIndicators } from "./alert-indicators";
import { AlertMeta } from "./alert-meta";
import { AlertSection } from "./alert-section";
import { RelatedAlerts } from "./related-alerts";
import { useAlertEvents } from "./use-alert-events";

const noLogTypes: LogTypeDto[] = [];

/** The log types as far as the viewer may read them. */
export function useLogTypesOf({ canReadSources }: AlertAccess): readonly LogTypeDto[] {
  const { data } = useQuery({
    ...logTypeQueries.list(),
    enabled: canReadSources,
    meta: { errorToast: false },
  });
  return data?.data ?? noLogTypes;
}

type Props = { alert: AlertDto; access: AlertAccess };

/** An alert in one column, for the panel: what happened, what to do, the events, and what was done so far. */
export function AlertDetails({ alert, access }: Props) {
  const logTypes = useLogTypesOf(access);
  const alertEvents = useAlertEvents(alert);
  const logType = logTypes.find(({ id }) => id === alert.logType);
  return (
    <div className="grid grid-cols-1 gap-6">
      <p className="text-base text-pretty">{alert.summary}</p>
      <AlertFacts alert={alert} />
      <NextStep alert={alert} canReadSources={access.canReadSources} />
      <RelatedAlerts alert={alert} />
      <Runbook alert={alert} />
      {alert.eventCount > 0 ? (
        <AlertSection title="Events" note={alert.eventCount.toLocaleString("en")}>
          <AlertEventList alert={alert} alertEvents={alertEvents} logTypes={logTypes} />
        </AlertSection>
      ) : null}
      <AlertIndicators events={alertEvents.events} canReadLogs={access.canReadLogs} />
      <AlertSection title="Activity">
        <AlertActivity id={alert.id} summary={alert.summary} canComment={access.canModify} />
      </AlertSection>
      <AlertDeliveries alertId={alert.id} canResend={access.canModify} />
      <AlertSection title="Details">
        <AlertMeta alert={alert} logType={logType} events={alertEvents.events} access={access} />
      </AlertSection>
    </div>
  );
}
