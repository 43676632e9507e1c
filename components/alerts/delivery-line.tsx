"use client";

import { useNow } from "@/components/theme/use-now";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { HealthBadge } from "@/components/ui/health-badge";
import { Time } from "@/components/ui/time";
import type { AlertDeliveryDto } from "@/lib/deliveries/contract";

import { attemptWords, deliveryLooks, resendWords } from "./delivery-words";

type Props = {
  delivery: AlertDeliveryDto;
  /** Whether the viewer may. */
  canResend: boolean;
  pending: boolean;
  onResend: () => void;
};

/** One destination: the result, when, what went wrong, and every try. */
export function DeliveryLine({ delivery, canResend, pending, onResend }: Props) {
  const { destination, status, deliveredAt, dueAt, errorCode, errorMessage, attempts } = delivery;
  const { word, tone } = deliveryLooks[status];
  return (
    <li className="grid grid-cols-1 gap-1.5 border-b border-line py-2.5 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <span className="min-w-0 truncate font-medium">
          {destination.name}
          {destination.deleted ? <span className="font-normal text-muted"> (deleted)</span> : null}
        </span>
        <HealthBadge tone={tone}>{word}</HealthBadge>
      </div>
      <p className="text-muted">
        {deliveredAt ? <Time value={deliveredAt} format="exact" /> : "Not there yet"}
        {dueAt && status === "WAITING" ? <NextTry dueAt={dueAt} /> : null}
        {status === "DELIVERED" && !delivery.upToDate ? ", an update is on its way" : null}
      </p>
      {errorMessage ? (
        <p className="wrap-anywhere">
          {errorMessage}{" "}
          {errorCode ? <code className="text-xs text-muted">{errorCode}</code> : null}
        </p>
      ) : null}
      {canResend && !destination.deleted ? (
        <div>
          <Button size="sm" pending={pending} onClick={onResend}>
            {resendWords[status]}
          </Button>
        </div>
      ) : null}
      {attempts.length > 0 ? (
        <Disclosure title={attempts.length === 1 ? "1 attempt" : `${attempts.length} attempts`}>
          <ol aria-label={`Attempts for ${destination.name}`} className="grid gap-1.5 pt-2 pl-5">
            {attempts.map((attempt) => (
              <li key={attempt.id} className="text-xs">
                <Time value={attempt.at} format="exact" className="text-muted" />
                <br />
                {attemptWords[attempt.kind]},{" "}
                {attempt.errorCode === null
                  ? `worked after ${attempt.milliseconds.toLocaleString("en")} ms`
                  : (attempt.errorMessage ?? attempt.errorCode)}
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </li>
  );
}

function NextTry({ dueAt }: { dueAt: string }) {
  const now = useNow();
  if (Date.parse(dueAt) <= now) return ", it is being tried now";
  return (
    <>
      , next try <Time value={dueAt} />
    </>
  );
}
