"use client";

import { Check, Clock } from "lucide-react";

import { formatShortTime } from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { useNow } from "@/components/theme/use-now";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

import { CustomRangeForm } from "./custom-range-form";
import { rangeLabel, rangeNames, type RangeName } from "./time-range";

type Range = { range: RangeName; from: string | null; to: string | null };
type Props = { value: Range; onChange: (range: Range) => void };

/** What the button says: the relative range's name, or the exact bounds. */
function useRangeText({ range, from, to }: Range): string {
  const zone = useZone();
  const now = useNow();
  const at = (time: string) => formatShortTime(Date.parse(time), zone, now);
  if (from !== null && to !== null)
    return from <= to ? `${at(from)} – ${at(to)}` : `${at(to)} – ${at(from)}`;
  if (from !== null) return `Since ${at(from)}`;
  return to === null ? rangeLabel(range) : `Until ${at(to)}`;
}

export function TimeRangeFilter({ value, onChange }: Props) {
  const text = useRangeText(value);
  const isExact = value.from !== null || value.to !== null;
  return (
    <Popover
      label="Time range"
      className="w-72 p-1"
      trigger={(props) => (
        <Button {...props} aria-label={`Time range: ${text}`}>
          <Clock aria-hidden="true" className="max-sm:hidden" />
          <span suppressHydrationWarning className="tabular-nums">
            {text}
          </span>
        </Button>
      )}
    >
      {(close) => {
        const choose = (range: Range) => {
          onChange(range);
          close();
        };
        return (
          <>
            <ul>
              {rangeNames.map((range) => (
                <li key={range}>
                  <button
                    type="button"
                    aria-pressed={!isExact && range === value.range}
                    onClick={() => choose({ range, from: null, to: null })}
                    className="group flex h-8 w-full items-center gap-2 rounded-sm px-2 text-sm hover:bg-active focus-visible:-outline-offset-2"
                  >
                    <Check
                      aria-hidden="true"
                      className="invisible size-4 text-muted group-aria-pressed:visible"
                    />
                    {rangeLabel(range)}
                  </button>
                </li>
              ))}
            </ul>
            <CustomRangeForm
              from={value.from}
              to={value.to}
              onApply={(bounds) => choose({ range: "all", ...bounds })}
            />
          </>
        );
      }}
    </Popover>
  );
}
