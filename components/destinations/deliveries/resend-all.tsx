"use client";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { resendDeliveries } from "@/lib/deliveries/list-queries";
import type { DestinationDto } from "@/lib/destinations/contract";

import { countAlerts } from "../volume";
import { useResend } from "./use-resend";

/** Sends all that was given up again, for each destination on its own. */
export function ResendAll({ destinations }: { destinations: readonly DestinationDto[] }) {
  return (
    <div className="flex flex-wrap gap-2 pb-3 empty:hidden">
      {destinations.map((destination) => (
        <ResendAllOf key={destination.id} destination={destination} />
      ))}
    </div>
  );
}

function ResendAllOf({ destination }: { destination: DestinationDto }) {
  const { id, name, notDelivered } = destination;
  const { run, pending, error } = useResend(
    () => resendDeliveries(id),
    ({ count }) => toast.success(`${countAlerts(count)} on the way to ${name} again.`),
  );
  return (
    <div className="grid gap-2">
      <Button pending={pending} onClick={run}>
        Resend all {countAlerts(notDelivered)} to {name}
      </Button>
      <CallProblem error={error} />
    </div>
  );
}
