"use client";

import { useNow } from "@/components/theme/use-now";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { ExceptionDto } from "@/lib/detections/exceptions/contract";

import { exemptInWords, kindWords } from "./exempt";

type Props = {
  exception: ExceptionDto;
  /** Null where it cannot be removed. */
  onRemove: (() => void) | null;
};

export function ExceptionLine({ exception, onRemove }: Props) {
  const { kind, value, reason, createdAt, createdBy } = exception;
  return (
    <li className="flex items-start gap-4 border-b border-line py-2.5 text-sm">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="wrap-anywhere">
          <span className="text-muted">{kindWords[kind]}</span>{" "}
          <span className="font-medium">{value}</span>
        </p>
        {reason ? <p className="max-w-prose text-pretty">{reason}</p> : null}
        <p className="text-muted">
          <Until exception={exception} /> · made by {createdBy} <Time value={createdAt} />
        </p>
      </div>
      {onRemove ? (
        <Button
          size="sm"
          aria-label={`Remove the exception for ${exemptInWords(exception)}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      ) : null}
    </li>
  );
}

function Until({ exception: { until } }: { exception: ExceptionDto }) {
  const now = useNow();
  if (until === null) return "For good";
  return (
    <>
      {Date.parse(until) > now ? "Until" : "Ended"} <Time value={until} format="exact" />
    </>
  );
}
