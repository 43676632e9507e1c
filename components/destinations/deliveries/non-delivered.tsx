"use client";

import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { deliveryListQueries } from "@/lib/deliveries/list-queries";
import { destinationQueries } from "@/lib/destinations/queries";

import { destinationPaths } from "../destination-paths";
import { DeliveryList } from "./delivery-list";
import { ResendAll } from "./resend-all";

const shown = {
  failed: {
    label: "Non-delivered",
    status: ["FAILED"],
    nothing: "Nothing was given up",
    about:
      "An alert that could not be brought to its destination for three days stands here, to be sent again.",
  },
  waiting: {
    label: "Waiting",
    status: ["WAITING", "BLOCKED"],
    nothing: "Nothing is waiting",
    about: "Alerts that are still to be brought to their destination stand here.",
  },
} as const;

/** What did not arrive, for all destinations or one; the address says which. */
export function NonDelivered({ canResend }: { canResend: boolean }) {
  const query = useSearchParams();
  const router = useRouter();
  const view = query.get("show") === "waiting" ? "waiting" : "failed";
  const destinationId = query.get("destination");
  const destinations = useSuspenseQuery(destinationQueries.list()).data.data;
  const go = (destination: string | null, show: string) =>
    router.replace(
      destinationPaths.nonDelivered({
        ...(destination ? { destination } : {}),
        ...(show === "waiting" ? { show } : {}),
      }),
      { scroll: false },
    );
  return (
    <>
      <PageHeader
        title="Non-delivered"
        crumbs={[{ label: "Alert Destinations", href: destinationPaths.list }]}
        actions={
          <Select
            aria-label="Destination"
            size="sm"
            value={destinationId ?? ""}
            onChange={(event) => go(event.target.value || null, view)}
            options={[
              { value: "", label: "All destinations" },
              ...destinations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        }
      />
      <PageBody width="wide">
        <Tabs
          label="Which alerts"
          tabs={Object.entries(shown).map(([id, { label }]) => ({ id, label }))}
          chosen={view}
          onChoose={(id) => go(destinationId, id)}
        >
          {view === "failed" && canResend ? (
            <ResendAll
              destinations={destinations.filter(
                ({ id, notDelivered }) =>
                  notDelivered > 0 && (destinationId === null || id === destinationId),
              )}
            />
          ) : null}
          <Deliveries view={view} destinationId={destinationId} canResend={canResend} />
        </Tabs>
      </PageBody>
    </>
  );
}

type DeliveriesProps = {
  view: keyof typeof shown;
  destinationId: string | null;
  canResend: boolean;
};

function Deliveries({ view, destinationId, canResend }: DeliveriesProps) {
  const { status, nothing, about } = shown[view];
  const list = useInfiniteQuery(deliveryListQueries.list({ status, destinationId }));
  if (list.data) {
    const deliveries = list.data.pages.flatMap((page) => page.data);
    if (deliveries.length === 0) return <EmptyState title={nothing}>{about}</EmptyState>;
    return (
      <div className="grid justify-items-start gap-4">
        <DeliveryList label={shown[view].label} deliveries={deliveries} canResend={canResend} />
        {list.hasNextPage ? (
          <Button
            size="sm"
            pending={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show more
          </Button>
        ) : null}
      </div>
    );
  }
  if (list.error) {
    return (
      <Callout tone="error" title="The list could not be loaded">
        {list.error.message}
      </Callout>
    );
  }
  return (
    <>
      <LoadingNote>Loading the list</LoadingNote>
      <Skeleton className="h-32 w-full" />
    </>
  );
}
