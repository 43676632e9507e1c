"use client";

import type { ReactNode } from "react";

import { JsonView, type JsonObject } from "@/components/json/json-view";
import { EventRules } from "@/components/detections/event-rules/event-rules";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { EventFacts } from "./event-facts";
import { EventFieldList } from "./event-field-list";
import { eventFields } from "./event-fields";
import { EventIndicators } from "./event-indicators";
import { EventSession } from "./event-session";
import type { FilterEdit } from "./filter-edit";

type Props = {
  event: LogEventDto;
  logType: LogTypeDto | undefined;
  onEdit: (edit: FilterEdit) => void;
};

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}

/** When, from where, who and what, then every field, then the record as Slack sent it. */
export function EventDetails({ event, logType, onEdit }: Props) {
  const fields = eventFields(event.raw, logType?.fields ?? []);
  const known = fields.filter(({ definition }) => definition !== null);
  const unknown = fields.filter(({ definition }) => definition === null);
  return (
    <div className="grid grid-cols-1 gap-6">
      <EventFacts event={event} />
      <EventRules eventId={event.id} />
      {logType?.hasSessions ? <EventSession event={event} /> : null}
      {event.indicators.length > 0 ? (
        <PanelSection title="Indicators">
          <EventIndicators event={event} onEdit={onEdit} />
        </PanelSection>
      ) : null}
      {known.length > 0 ? (
        <PanelSection title="Fields">
          <EventFieldList fields={known} />
        </PanelSection>
      ) : null}
      {unknown.length > 0 ? (
        <PanelSection
          title="Not in the schema"
          note="Slack sent these as well. They are kept as they came, and the search finds them."
        >
          <EventFieldList fields={unknown} />
        </PanelSection>
      ) : null}
      <PanelSection title="Raw JSON">
        {isObject(event.raw) ? (
          <JsonView value={event.raw} />
        ) : (
          <code className="text-xs">{JSON.stringify(event.raw)}</code>
        )}
      </PanelSection>
    </div>
  );
}

function PanelSection({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section className="grid min-w-0 grid-cols-1 gap-2">
      <div>
        <h3 className="text-sm font-semibold">{title}</h3>
        {note ? <p className="text-xs text-muted">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
