"use client";

import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ListedDeliveryDto } from "@/lib/deliveries/contract";

import { destinationPaths } from "../destination-paths";
import { Resend } from "./resend";

type Props = { label: string; deliveries: readonly ListedDeliveryDto[]; canResend: boolean };

/** Alerts that did not arrive, each with the reason; a list that reads the same on a phone. */
export function DeliveryList({ label, deliveries, canResend }: Props) {
  return (
    <ul aria-label={label} className="w-full text-sm">
      {deliveries.map((delivery) => (
        <Delivery key={delivery.id} delivery={delivery} canResend={canResend} />
      ))}
    </ul>
  );
}

function Delivery({ delivery, canResend }: { delivery: ListedDeliveryDto; canResend: boolean }) {
  const { alert, destination, createdAt, dueAt, errorMessage } = delivery;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <SeverityBadge severity={alert.severity} />
          <TextLink href={`/alerts/${alert.id}`} className="min-w-0 font-medium break-words">
            {alert.title}
          </TextLink>
        </div>
        <p className="text-muted">
          {destination.deleted ? (
            `${destination.name} (deleted)`
          ) : (
            <TextLink href={destinationPaths.destination(destination.id)} className="underline">
              {destination.name}
            </TextLink>
          )}
          {" · alert of "}
          <Time value={createdAt} />
          {dueAt ? (
            <>
              {" · next try "}
              <Time value={dueAt} />
            </>
          ) : null}
        </p>
        {errorMessage ? <p className="max-w-160">{errorMessage}</p> : null}
      </div>
      {canResend && !destination.deleted ? <Resend delivery={delivery} /> : null}
    </li>
  );
}
