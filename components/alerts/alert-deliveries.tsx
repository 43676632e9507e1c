"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { deliveryApi, deliveryQueries } from "@/lib/deliveries/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import { AlertSection } from "./alert-section";
import { DeliveryLine } from "./delivery-line";

type Props = { alertId: string; canResend: boolean };

/** Where the alert was brought, with what came of it. */
export function AlertDeliveries({ alertId, canResend }: Props) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    ...deliveryQueries.ofAlert(alertId),
    meta: { errorToast: false },
  });
  const resend = useMutation({
    mutationFn: (id: string) => deliveryApi.resend(alertId, id),
    meta: { errorToast: false },
    onSuccess: ({ destination }) => {
      toast.success(`On its way to ${destination.name}.`);
      void client.invalidateQueries({ queryKey: deliveryQueries.ofAlert(alertId).queryKey });
    },
    onError: (failure) =>
      toast.error(failure instanceof ApiError ? failure.title : "It was not sent again", {
        detail: failure instanceof ApiError ? failure.detail : "Reload the page and try again.",
      }),
  });
  return (
    <AlertSection title="Deliveries">
      {data ? (
        data.data.length === 0 ? (
          <p className="text-sm text-muted">
            No destination takes this alert. Where alerts are brought to is set under Alert
            Destinations.
          </p>
        ) : (
          <ul className="border-t border-line">
            {data.data.map((delivery) => (
              <DeliveryLine
                key={delivery.id}
                delivery={delivery}
                canResend={canResend}
                pending={resend.isPending && resend.variables === delivery.id}
                onResend={() => resend.mutate(delivery.id)}
              />
            ))}
          </ul>
        )
      ) : error ? (
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          The deliveries could not be read.
          <Button size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      ) : (
        <>
          <LoadingNote>Loading deliveries</LoadingNote>
          <Skeleton className="h-12" />
        </>
      )}
    </AlertSection>
  );
}
