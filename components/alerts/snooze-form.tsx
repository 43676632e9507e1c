"use client";

import { AlarmClockOff, Clock } from "lucide-react";
import { useState, type FormEvent } from "react";

import { formatExactTime } from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { useNow } from "@/components/theme/use-now";
import { toWallClock } from "@/components/log-events/zoned-time";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

import { readSnoozeTime, snoozePresets } from "./snooze-presets";

type Props = {
  /** True when there is something to bring back. */
  isSnoozed: boolean;
  /** RFC 3339; null brings back. */
  onSnooze: (until: string | null) => void;
};

const lineStyle =
  "flex h-9 w-full items-center gap-2.5 rounded-sm px-2 text-left text-sm hover:bg-active focus-visible:-outline-offset-2 [&_svg]:size-4 [&_svg]:text-muted";

/** Until when: the usual times, or an exact one on the person's clock. */
export function SnoozeForm({ isSnoozed, onSnooze }: Props) {
  const zone = useZone();
  const now = useNow();
  const presets = snoozePresets(now, zone);
  const [text, setText] = useState(() => toWallClock(now + 86_400_000, zone).slice(0, 16));
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readSnoozeTime(text, zone, Date.now());
    if ("error" in read) setError(read.error);
    else onSnooze(read.until);
  };

  return (
    <div className="-mx-2 grid gap-2">
      <ul>
        {presets.map(({ id, label, until }) => (
          <li key={id}>
            <button
              type="button"
              className={lineStyle}
              onClick={() => onSnooze(new Date(until).toISOString())}
            >
              <Clock aria-hidden="true" />
              <span className="flex-1">{label}</span>
              <span className="text-xs text-muted tabular-nums">
                {formatExactTime(until, zone)}
              </span>
            </button>
          </li>
        ))}
        {isSnoozed ? (
          <li>
            <button type="button" className={lineStyle} onClick={() => onSnooze(null)}>
              <AlarmClockOff aria-hidden="true" />
              Bring back now
            </button>
          </li>
        ) : null}
      </ul>
      <form
        noValidate
        onSubmit={submit}
        className="flex flex-wrap items-end gap-2 border-t border-line px-2 pt-3"
      >
        <Field
          label={`Until (${zone.replaceAll("_", " ")})`}
          error={error}
          className="min-w-56 flex-1"
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" className="h-9">
          Snooze
        </Button>
      </form>
    </div>
  );
}
