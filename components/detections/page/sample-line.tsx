"use client";

import { ChevronRight, CircleAlert, CircleCheck } from "lucide-react";
import { useState } from "react";

import { JsonView } from "@/components/json/json-view";
import { Facts } from "@/components/ui/facts";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { DetectionDto } from "@/lib/detections/contract";

import { saidInWords, worksAsExpected } from "../sample-words";

type Sample = DetectionDto["samples"][number];

/** A test event with its result; unfolded, what an alert would say and the event itself. */
export function SampleLine({ sample }: { sample: Sample }) {
  const [open, setOpen] = useState(false);
  const good = worksAsExpected(sample);
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <li className="border-b border-line">
      <details
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        className="group"
      >
        <summary className="flex min-h-(--row) list-none items-center gap-2.5 rounded-sm py-1.5 text-sm -outline-offset-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden="true"
            className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
          />
          <span className="min-w-0 flex-1 text-pretty">{sample.name}</span>
          {sample.severity ? <SeverityBadge severity={sample.severity} /> : null}
          <span
            className={`flex w-36 shrink-0 items-center gap-1.5 max-sm:w-auto ${good ? "text-muted" : "font-medium text-critical"}`}
          >
            <Icon aria-hidden="true" className={`size-4 shrink-0 ${good ? "text-ok" : ""}`} />
            {saidInWords(sample)}
          </span>
        </summary>
        {open ? <Inside sample={sample} /> : null}
      </details>
    </li>
  );
}

function Inside({ sample }: { sample: Sample }) {
  const { title, dedup, error, expected, event } = sample;
  return (
    <div className="grid gap-3 pt-1 pb-4 sm:pl-6.5">
      <Facts
        facts={[
          { term: "It should", value: expected ? "Match" : "Not match" },
          ...(error ? [{ term: "What failed", value: error }] : []),
          ...(title ? [{ term: "Title of the alert", value: title }] : []),
          ...(dedup
            ? [{ term: "Group", value: <code className="text-xs break-all">{dedup}</code> }]
            : []),
        ]}
      />
      <JsonView value={event} label={`Test event ${sample.name}`} />
    </div>
  );
}
