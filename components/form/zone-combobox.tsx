"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check, ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";

import { cn } from "@/components/ui/cn";
import { controlStyle } from "@/components/ui/control-style";
import { floatStyle } from "@/components/ui/float-style";

import { listZones, matchesZone, zoneLabel, zoneOf } from "./zone-choices";

type Props = {
  control: { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
  value: string;
  onChange: (zone: string) => void;
  onBlur: () => void;
  inputRef: (element: HTMLInputElement | null) => void;
};

/** The open list and its input; `ZoneField` fetches it. A name that was typed in full counts as chosen. */
export function ZoneCombobox({ control, value, onChange, onBlur, inputRef }: Props) {
  const [text, setText] = useState(zoneLabel(value));
  const zones = useMemo(() => {
    const listed = listZones();
    return listed.includes(value) ? listed : [value, ...listed];
  }, [value]);
  return (
    <Combobox.Root
      items={zones}
      value={value}
      onValueChange={(zone) => {
        if (zone) onChange(zone);
      }}
      inputValue={text}
      onInputValueChange={(next, { reason }) => {
        setText(next);
        const named = reason === "input-change" ? zoneOf(next, zones) : null;
        if (named) onChange(named);
      }}
      filter={matchesZone}
      itemToStringLabel={zoneLabel}
      autoHighlight
    >
      <Combobox.InputGroup className="relative grid">
        <Combobox.Input
          {...control}
          ref={inputRef}
          onBlur={() => {
            setText(zoneLabel(value));
            onBlur();
          }}
          onFocus={(event) => event.currentTarget.select()}
          autoComplete="off"
          spellCheck={false}
          className={cn(controlStyle, "pr-9")}
        />
        <Combobox.Trigger
          aria-label="Show time zones"
          className="absolute inset-y-0 right-0 grid w-9 place-items-center text-muted"
        >
          <ChevronDown aria-hidden="true" className="size-4" />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={6} collisionPadding={8} className="z-50 outline-none">
          <Combobox.Popup
            className={cn(floatStyle, "w-(--anchor-width) max-w-(--available-width) p-1")}
          >
            <Combobox.Empty className="px-2 py-1.5 text-sm text-muted empty:hidden">
              No zone has this in its name.
            </Combobox.Empty>
            <Combobox.List className="max-h-[min(18rem,var(--available-height))] scroll-py-1 overflow-y-auto overscroll-contain outline-none">
              {(zone: string) => (
                <Combobox.Item
                  key={zone}
                  value={zone}
                  className="flex h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm select-none data-highlighted:bg-active"
                >
                  <span className="flex-1 truncate">{zoneLabel(zone)}</span>
                  <Combobox.ItemIndicator>
                    <Check aria-hidden="true" className="size-4 text-muted" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
