"use client";

import { useState, type FormEvent } from "react";

import { useZone } from "@/components/theme/preferences-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

import { readCustomRange } from "./custom-range";
import { toWallClock } from "./zoned-time";

type Bounds = { from: string | null; to: string | null };
type Props = Bounds & { onApply: (bounds: Bounds) => void };

/** Exact bounds on the clock that the person reads. */
export function CustomRangeForm(props: Props) {
  const zone = useZone();
  // A change of clock shows the same bounds on the other clock.
  return <ZonedForm key={zone} zone={zone} {...props} />;
}

function ZonedForm({ zone, from, to, onApply }: Props & { zone: string }) {
  const shown = (time: string | null) => (time === null ? "" : toWallClock(Date.parse(time), zone));
  const [start, setStart] = useState(shown(from));
  const [end, setEnd] = useState(shown(to));
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readCustomRange(start, end, zone);
    if ("error" in read) setError(read.error);
    else onApply(read);
  };

  return (
    <form
      noValidate
      onSubmit={submit}
      className="mt-1 grid gap-2.5 border-t border-line px-2 pt-2.5 pb-2"
    >
      <p className="text-xs text-muted">Exact times, {zone.replaceAll("_", " ")}</p>
      <Field label="From">
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            step={1}
            value={start}
            onChange={(event) => setStart(event.target.value)}
          />
        )}
      </Field>
      <Field label="To" error={error}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            step={1}
            value={end}
            onChange={(event) => setEnd(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary">
        Apply
      </Button>
    </form>
  );
}
