"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";

import { cn } from "@/components/ui/cn";
import { controlStyle } from "@/components/ui/control-style";
import { floatStyle } from "@/components/ui/float-style";
import type { LogTypeDto } from "@/lib/log-types/contract";

import type { FieldPickerProps } from "./field-picker";
import { matchesField } from "./matches-field";

type LogField = LogTypeDto["fields"][number];

/** The open list and its input; `FieldPicker` fetches it. What is typed counts, whether it is listed or not. */
export function FieldCombobox({ control, fields, value, onChange }: FieldPickerProps) {
  return (
    <Autocomplete.Root
      items={fields}
      value={value}
      onValueChange={onChange}
      filter={matchesField}
      itemToStringValue={(field: LogField) => field.path}
      openOnInputClick
    >
      <Autocomplete.Input
        {...control}
        placeholder="Field, e.g. actor.user.email"
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={cn(controlStyle, "font-mono text-sm")}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={6} collisionPadding={8} className="z-50 outline-none">
          <Autocomplete.Popup
            className={cn(
              floatStyle,
              "w-[max(var(--anchor-width),20rem)] max-w-(--available-width) p-1",
            )}
          >
            <Autocomplete.Empty className="px-2 py-1.5 text-sm text-muted empty:hidden">
              Not among the fields that Slack documents; it is looked up as it is written.
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[min(20rem,var(--available-height))] scroll-py-1 overflow-y-auto overscroll-contain outline-none">
              {(field: LogField) => (
                <Autocomplete.Item
                  key={field.path}
                  value={field}
                  className="grid cursor-default gap-0.5 rounded-sm px-2 py-1.5 select-none data-highlighted:bg-active"
                >
                  <span className="font-mono text-sm break-all">{field.path}</span>
                  <span className="text-xs text-muted">{field.description}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
