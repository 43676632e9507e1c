import { ArrowLeft, ArrowRight } from "lucide-react";

import { TextLink } from "@/components/ui/text-link";
import type { AlertDto } from "@/lib/alerts/contract";

import { alertPath } from "./alert-paths";
import { AlertStatusBadge } from "./alert-status-badge";

/** The alert that this one goes on from, and the one that goes on from it. */
export function RelatedAlerts({ alert: { previous, next } }: { alert: AlertDto }) {
  const lines = [
    { word: "Goes on from", Icon: ArrowLeft, other: previous },
    { word: "Goes on in", Icon: ArrowRight, other: next },
  ];
  if (!previous && !next) return null;
  return (
    <ul aria-label="Linked alerts" className="grid gap-2">
      {lines.map(({ word, Icon, other }) =>
        other ? (
          <li key={word} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            <Icon aria-hidden="true" className="size-4 text-muted" />
            <span className="text-muted">{word}</span>
            <TextLink href={alertPath(other.id)} className="min-w-0 font-medium text-pretty">
              {other.title}
            </TextLink>
            <AlertStatusBadge status={other.status} />
          </li>
        ) : null,
      )}
    </ul>
  );
}
