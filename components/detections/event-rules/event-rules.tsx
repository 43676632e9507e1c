"use client";

import { ChevronRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";

import { Skeleton } from "@/components/ui/skeleton";

const Coming = () => <Skeleton className="h-16" />;

const EventRulesList = dynamic(
  () => import("./event-rules-list").then((module) => module.EventRulesList),
  { ssr: false, loading: Coming },
);

/** Which rules match a stored event, asked when it is unfolded. */
export function EventRules({ eventId }: { eventId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group min-w-0"
    >
      <summary className="-my-1 flex w-fit list-none items-center gap-1 rounded-sm py-1 text-sm font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 text-muted transition-transform group-open:rotate-90"
        />
        Which rules matched?
      </summary>
      {open ? (
        <div className="pt-2">
          <EventRulesList eventId={eventId} />
        </div>
      ) : null}
    </details>
  );
}
