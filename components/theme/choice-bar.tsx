"use client";

import type { ReactNode } from "react";

type Option<Value extends string> = { value: Value; label: string; icon?: ReactNode };

type Props<Value extends string> = {
  legend: string;
  name: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
};

/** Two to four short choices in one line, of which one holds. */
export function ChoiceBar<Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
}: Props<Value>) {
  return (
    <fieldset className="w-fit">
      <legend className="sr-only">{legend}</legend>
      <div className="flex rounded-md border border-strong p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex h-7 cursor-pointer items-center gap-1.5 rounded-sm px-2.5 text-sm text-muted hover:text-ink has-checked:bg-active has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ring [&_svg]:size-4"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
