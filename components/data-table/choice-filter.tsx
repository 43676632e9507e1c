"use client";

import { useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";

type Option = { value: string; label: string };

type Props = {
  label: string;
  icon: ReactNode;
  options: readonly Option[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
};

const manyOptions = 10;

/** Any of a known set of values; each tick counts at once. */
export function ChoiceFilter({ label, icon, options, selected, onChange }: Props) {
  // What the address asks for and is gone can still be unticked.
  const gone = selected.filter((one) => options.every(({ value }) => value !== one));
  const all = [
    ...options,
    ...gone.map((value) => ({ value, label: `Not there any more (${value})` })),
  ];
  const names = all.filter(({ value }) => selected.includes(value)).map((option) => option.label);
  return (
    <Popover
      label={label}
      className="w-64 p-1"
      trigger={(props) => (
        <Button {...props} className="max-w-64">
          {icon}
          <span className="truncate">{[label, names.join(", ")].filter(Boolean).join(": ")}</span>
        </Button>
      )}
    >
      <Choices label={label} options={all} selected={selected} onChange={onChange} />
    </Popover>
  );
}

function Choices({ label, options, selected, onChange }: Omit<Props, "icon">) {
  const [sought, setSought] = useState("");
  const shown = options.filter((option) =>
    option.label.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <>
      {options.length > manyOptions ? (
        <div className="p-1">
          <Input
            aria-label={`Find in ${label.toLowerCase()}`}
            placeholder="Find"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </div>
      ) : null}
      <ul className="max-h-72 overflow-auto">
        {shown.map(({ value, label: name }) => (
          <li key={value} className="rounded-sm px-2 py-1.5 hover:bg-hover">
            <Checkbox
              label={name}
              checked={selected.includes(value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...selected, value]
                    : selected.filter((one) => one !== value),
                )
              }
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 ? (
        <p className="px-2 py-1.5 text-sm text-muted">
          {options.length === 0 ? "There is nothing to choose yet." : "Nothing of that name."}
        </p>
      ) : null}
    </>
  );
}
