"use client";

import dynamic from "next/dynamic";

import { FormSkeleton } from "@/components/form/form-skeleton";
import { PageBody, PageHeader, Section } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { destinationApi } from "@/lib/destinations/queries";

import { DestinationHealthBadge } from "../destination-health-badge";
import { destinationPaths } from "../destination-paths";
import { OutcomeNotice } from "../outcome-notice";
import { Undelivered } from "../undelivered";
import { useAttempt } from "../use-attempt";
import { useDestination, useDestinationType } from "../use-destination";
import { DestinationVolume } from "../volume";
import { CredentialSection } from "./credential-section";
import { DestinationActions } from "./destination-actions";
import { DestinationFacts } from "./destination-facts";
import { HealthNotice } from "./health-notice";

/** Nothing can be typed before the page is the browser's, so the form's code comes after it. */
const EditForm = dynamic(() => import("./edit-form").then((module) => module.EditForm), {
  ssr: false,
  loading: () => <FormSkeleton fields={5} />,
});

const testTitles = { ok: "The test alert arrived", failed: "The test alert did not arrive" };

/** All of a destination: how it is, what went there, and what can be changed of it. */
export function DestinationPage({ id, canModify }: { id: string; canModify: boolean }) {
  const destination = useDestination(id);
  const type = useDestinationType(destination.type);
  const test = useAttempt(() => destinationApi.test(id));
  const { name, place, health, lastDeliveryAt } = destination;
  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader
        title={name}
        crumbs={[{ label: "Alert Destinations", href: destinationPaths.list }]}
        badge={<DestinationHealthBadge state={health.state} />}
        description={`${type.label} · ${place}`}
        actions={canModify ? <DestinationActions destination={destination} test={test} /> : null}
      />
      <PageBody>
        <div className="grid gap-4 pb-6">
          <OutcomeNotice outcome={test.outcome} error={test.error} titles={testTitles} />
          <HealthNotice destination={destination} canModify={canModify} />
          <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
            <DestinationVolume destination={destination} said="in the last 24 hours" />
            <span>
              <span className="text-muted">Last delivery</span>{" "}
              {lastDeliveryAt ? <Time value={lastDeliveryAt} /> : "none yet"}
            </span>
            <Undelivered destination={destination} />
          </div>
        </div>
        <Section title="Settings">
          {canModify ? (
            <EditForm destination={destination} type={type} />
          ) : (
            <DestinationFacts destination={destination} type={type} />
          )}
        </Section>
        <CredentialSection destination={destination} type={type} canModify={canModify} />
      </PageBody>
    </div>
  );
}
