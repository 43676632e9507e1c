"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus, Send } from "lucide-react";

import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { destinationQueries } from "@/lib/destinations/queries";

import { destinationPaths } from "../destination-paths";
import { DestinationTable } from "./destination-table";

type Props = { canModify: boolean; canReadAlerts: boolean };

export function DestinationList({ canModify, canReadAlerts }: Props) {
  const destinations = useSuspenseQuery(destinationQueries.list()).data.data;
  const create = (label: string) =>
    canModify ? (
      <ButtonLink href={destinationPaths.choose} variant="primary">
        <Plus aria-hidden="true" />
        {label}
      </ButtonLink>
    ) : null;
  return (
    <>
      <PageHeader
        title="Alert Destinations"
        actions={
          <>
            {canReadAlerts ? (
              <ButtonLink href={destinationPaths.nonDelivered()}>Non-delivered</ButtonLink>
            ) : null}
            {destinations.length > 0 ? create("Create New") : null}
          </>
        }
      />
      <PageBody width="full">
        {destinations.length > 0 ? (
          <DestinationTable destinations={destinations} canModify={canModify} />
        ) : (
          <EmptyState
            icon={<Send aria-hidden="true" />}
            title="Alerts stay in the console so far"
            action={create("Add your first Destination")}
          >
            Each destination is listed here with its health, what goes there, its last delivery and
            the volume of the last 24 hours.{" "}
            {canModify
              ? "A first one takes about five minutes."
              : "An admin of this Margay can add the first one."}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
