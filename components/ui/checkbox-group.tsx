"use client";

import { useId, type ReactNode } from "react";

import { Checkbox } from "./checkbox";
import { FieldDescription, FieldError } from "./field";

export type CheckboxOption = {
  value: string;
  label: string;
  /** Drawn in place of the label, e.g. a badge with the same word. */
  badge?: ReactNode;
};

type Props = {
  legend: string;
  name: string;
  options: readonly CheckboxOption[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  onBlur?: (() => void) | undefined;
  description?: ReactNode;
  error?: string | undefined;
  inputRef?: (element: HTMLInputElement | null) => void;
};

/** Several choices of few; they are answered in the order of the options, not of the clicks. */
export function CheckboxGroup(props: Props) {
  const { legend, name, options, values, onChange, onBlur, description, error, inputRef } = props;
  const id = useId();
  const described = [error ? `${id}-error` : "", description ? `${id}-description` : ""]
    .filter(Boolean)
    .join(" ");
  const toggle = (value: string, checked: boolean) => {
    const chosen = checked ? [...values, value] : values.filter((other) => other !== value);
    const known = options.map((option) => option.value);
    onChange(chosen.toSorted((one, other) => known.indexOf(one) - known.indexOf(other)));
  };
  return (
    <fieldset
      aria-describedby={described || undefined}
      aria-invalid={error ? true : undefined}
      className="grid min-w-0 gap-1.5"
    >
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {options.map(({ value, label, badge }, index) => (
          <label
            key={value}
            htmlFor={`${id}-${value}`}
            className="flex cursor-pointer items-center gap-2 text-base"
          >
            <Checkbox
              ref={index === 0 ? inputRef : undefined}
              id={`${id}-${value}`}
              name={name}
              value={value}
              label={label}
              labelHidden
              checked={values.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              onBlur={onBlur}
              className="-mt-0.5"
            />
            {badge ?? label}
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {description ? (
        <FieldDescription id={`${id}-description`}>{description}</FieldDescription>
      ) : null}
    </fieldset>
  );
}
