"use client";

import { useQuery } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";

import { PageHeader } from "@/components/ui/page-header";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { AlertDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";

import type { AlertAccess } from "./alert-access";
import { AlertActivity } from "./alert-activity";
import { AlertControls } from "./alert-controls";
import { AlertDeliveries } from "./alert-deliveries";
import { useLogTypesOf } from "./alert-details";
import { AlertEventTable } from "./alert-event-table";
import { AlertFacts } from "./alert-facts";
import { NextStep, Runbook } from "./alert-guidance";
import { AlertIndicators } from "./alert-indicators";
import { AlertMeta } from "./alert-meta";
import { AlertSection } from "./alert-section";
import { RelatedAlerts } from "./related-alerts";
import { TriageQuestions } from "./triage-questions";
import { usePendingChanges } from "./use-alert-changes";
import { useAlertEvents } from "./use-alert-events";
import { useTriage } from "./use-triage";
import { useTriageKeys } from "./use-triage-keys";

type Props = {
  /** As the server read it for this page. */
  initial: AlertDto;
  access: AlertAccess;
};

/** One alert on a page of its own. */
export function AlertPage(props: Props) {
  return (
    <NuqsAdapter>
      <AlertView {...props} />
    </NuqsAdapter>
  );
}

function AlertView({ initial, access }: Props) {
  const { data = initial } = useQuery({
    ...alertQueries.detail(initial.id),
    meta: { errorToast: false },
  });
  const pending = usePendingChanges();
  const alert = pending([data])[0] ?? data;
  const triage = useTriage();
  useTriageKeys(triage, () => ({ kind: "alerts", alerts: [alert] }), access.canModify);
  const logTypes = useLogTypesOf(access);
  const alertEvents = useAlertEvents(alert);
  const logType = logTypes.find(({ id }) => id === alert.logType);

  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader
        title={alert.title}
        crumbs={[{ label: "Alerts", href: "/alerts" }]}
        badge={<SeverityBadge severity={alert.severity} />}
      />
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 px-4 pt-1 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-7">
          <div className="grid gap-5">
            <p className="max-w-prose text-base text-pretty">{alert.summary}</p>
            <AlertControls alert={alert} triage={triage} canModify={access.canModify} />
          </div>
          <AlertFacts alert={alert} />
          <NextStep alert={alert} canReadSources={access.canReadSources} />
          <RelatedAlerts alert={alert} />
          <Runbook alert={alert} />
          <AlertSection
            title="Events"
            note={alert.eventCount > 0 ? alert.eventCount.toLocaleString("en") : null}
          >
            <AlertEventTable
              alert={alert}
              alertEvents={alertEvents}
              logTypes={logTypes}
              canReadLogs={access.canReadLogs}
            />
          </AlertSection>
          <AlertIndicators events={alertEvents.events} canReadLogs={access.canReadLogs} />
          <AlertSection title="Activity">
            <AlertActivity id={alert.id} summary={alert.summary} canComment={access.canModify} />
          </AlertSection>
        </div>
        <aside
          aria-label="About this alert"
          className="grid min-w-0 grid-cols-1 content-start gap-7 self-start lg:sticky lg:top-4 lg:border-l lg:border-line lg:pl-6"
        >
          <AlertSection title="Details">
            <AlertMeta
              alert={alert}
              logType={logType}
              events={alertEvents.events}
              access={access}
            />
          </AlertSection>
          <AlertDeliveries alertId={alert.id} canResend={access.canModify} />
        </aside>
      </div>
      <TriageQuestions triage={triage} access={access} />
    </div>
  );
}
