"use client";

import { useQueryClient } from "@tanstack/react-query";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ListedDeliveryDto } from "@/lib/deliveries/contract";
import { deliveryApi, deliveryQueries } from "@/lib/deliveries/queries";

import { useResend } from "./use-resend";

/** Sends one alert again; one that waits is tried at once. */
export function Resend({ delivery }: { delivery: ListedDeliveryDto }) {
  const { id, alert, destination, status } = delivery;
  const client = useQueryClient();
  const { run, pending, error } = useResend(
    () => deliveryApi.resend(alert.id, id),
    () => {
      toast.success(`The alert is being sent to ${destination.name}.`);
      void client.invalidateQueries(deliveryQueries.ofAlert(alert.id));
    },
  );
  return (
    <div className="grid max-w-80 justify-items-end gap-2">
      <Button size="sm" pending={pending} onClick={run} aria-label={`Resend ${alert.title}`}>
        {status === "FAILED" ? "Resend" : "Try now"}
      </Button>
      <CallProblem error={error} />
    </div>
  );
}
