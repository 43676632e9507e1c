"use client";

import { SlidersHorizontal } from "lucide-react";
import { useState, type FormEvent } from "react";

import { rangeLabel, type RangeName, rangeNames } from "@/components/log-events/time-range";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";

import type { AlertsUrl } from "./search-params";
import type { AlertsUrlChange } from "./use-alerts-url";

type Props = { url: AlertsUrl; onChange: (change: AlertsUrlChange) => void };

const snoozeChoices = [
  { value: "hide", label: "Left out" },
  { value: "include", label: "Among the others" },
  { value: "only", label: "Only these" },
];

/** The filters that are wanted less often; the button says how many of them hold. */
export function MoreFilters({ url, onChange }: Props) {
  const held = [
    url.snoozed !== "hide",
    url.firstEvent !== "all",
    url.lastEvent !== "all",
    url.eventsMin !== null,
    url.eventsMax !== null,
    url.ruleId.length > 0,
  ].filter(Boolean).length;
  return (
    <Popover
      label="More filters"
      className="w-72 p-3"
      trigger={(props) => (
        <Button {...props}>
          <SlidersHorizontal aria-hidden="true" className="max-sm:hidden" />
          {held > 0 ? `More: ${held}` : "More"}
        </Button>
      )}
    >
      {(close) => (
        <MoreForm
          key={JSON.stringify([
            url.firstEvent,
            url.lastEvent,
            url.eventsMin,
            url.eventsMax,
            url.ruleId,
            url.snoozed,
          ])}
          url={url}
          onApply={(change) => {
            onChange(change);
            close();
          }}
        />
      )}
    </Popover>
  );
}

const written = (value: number | null) => (value === null ? "" : String(value));

const eventTimes = rangeNames.map((value) => ({ value, label: rangeLabel(value) }));

type EventTimeProps = { label: string; value: RangeName; onChange: (value: RangeName) => void };

function EventTime({ label, value, onChange }: EventTimeProps) {
  const choose = (chosen: string) => onChange(rangeNames.find((name) => name === chosen) ?? "all");
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          options={eventTimes}
          value={value}
          onChange={(event) => choose(event.target.value)}
        />
      )}
    </Field>
  );
}

function MoreForm({
  url,
  onApply,
}: {
  url: AlertsUrl;
  onApply: (change: AlertsUrlChange) => void;
}) {
  const [firstEvent, setFirstEvent] = useState<RangeName>(url.firstEvent);
  const [lastEvent, setLastEvent] = useState<RangeName>(url.lastEvent);
  const [min, setMin] = useState(written(url.eventsMin));
  const [max, setMax] = useState(written(url.eventsMax));
  const [rules, setRules] = useState(url.ruleId.join(", "));
  const [snoozed, setSnoozed] = useState<string>(url.snoozed);
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [least, most] = [min, max].map((text) => (text.trim() === "" ? null : Number(text)));
    const wrong = [least, most].some((one) => one != null && !(Number.isInteger(one) && one >= 0));
    if (wrong) return setError("Enter whole numbers, 0 or more.");
    if (least != null && most != null && least > most)
      return setError("The second number must not be smaller than the first.");
    onApply({
      firstEvent,
      lastEvent,
      eventsMin: least ?? null,
      eventsMax: most ?? null,
      ruleId: rules
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
      snoozed: snoozed === "include" || snoozed === "only" ? snoozed : null,
    });
  };

  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <Field label="Snoozed alerts">
        {(control) => (
          <Select
            {...control}
            options={snoozeChoices}
            value={snoozed}
            onChange={(event) => setSnoozed(event.target.value)}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-2">
        <EventTime label="First event" value={firstEvent} onChange={setFirstEvent} />
        <EventTime label="Last event" value={lastEvent} onChange={setLastEvent} />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Field label="Events from" error={error}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={min}
              onChange={(event) => setMin(event.target.value)}
            />
          )}
        </Field>
        <Field label="Events to">
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={max}
              onChange={(event) => setMax(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label="Detection" description="Ids, with commas between them.">
        {(control) => (
          <Input
            {...control}
            mono
            value={rules}
            onChange={(event) => setRules(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary">
        Apply
      </Button>
    </form>
  );
}
