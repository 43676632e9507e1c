"use client";

import { useId, type ReactNode } from "react";

import { cn } from "./cn";
import { FieldDescription, FieldError } from "./field";

export type RadioCard = {
  value: string;
  title: string;
  description?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

type Props = {
  legend: string;
  name: string;
  options: readonly RadioCard[];
  value: string | null | undefined;
  onChange: (value: string) => void;
  onBlur?: () => void;
  description?: ReactNode;
  error?: string | undefined;
  columns?: 1 | 2 | 3;
  inputRef?: (element: HTMLInputElement | null) => void;
};

/** One choice of few, each with a sentence; a radio's name is its title alone. */
export function RadioCards({
  legend,
  options,
  description,
  error,
  columns = 1,
  inputRef,
  ...group
}: Props) {
  const id = useId();
  const described = [error ? `${id}-error` : "", description ? `${id}-description` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-describedby={described || undefined}
      aria-invalid={error ? true : undefined}
      className="grid min-w-0 gap-2"
    >
      <legend id={`${id}-legend`} className="mb-2 text-sm font-medium">
        {legend}
      </legend>
      {description ? (
        <FieldDescription id={`${id}-description`}>{description}</FieldDescription>
      ) : null}
      <div
        className={cn(
          "grid gap-2",
          columns === 2 && "sm:grid-cols-2",
          columns === 3 && "sm:grid-cols-3",
        )}
      >
        {options.map((option, index) => (
          <Card
            key={option.value}
            option={option}
            id={`${id}-${option.value}`}
            group={group}
            inputRef={index === 0 ? inputRef : undefined}
          />
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}

type CardProps = {
  option: RadioCard;
  id: string;
  group: Pick<Props, "name" | "value" | "onChange" | "onBlur">;
  inputRef: Props["inputRef"];
};

function Card({ option, id, group, inputRef }: CardProps) {
  return (
    <label
      htmlFor={id}
      className="flex min-w-0 gap-3 rounded-md border border-strong p-3 transition-colors not-has-disabled:cursor-pointer not-has-disabled:hover:border-faint has-checked:border-accent has-checked:bg-accent-soft has-disabled:bg-subtle has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
    >
      <input
        ref={inputRef}
        type="radio"
        id={id}
        name={group.name}
        value={option.value}
        checked={group.value === option.value}
        disabled={option.disabled}
        onChange={() => group.onChange(option.value)}
        onBlur={group.onBlur}
        aria-labelledby={`${id}-title`}
        aria-describedby={option.description ? `${id}-about` : undefined}
        className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-faint bg-canvas checked:border-[5px] checked:border-accent focus-visible:outline-none disabled:border-strong disabled:bg-active"
      />
      <span className="grid min-w-0 content-start gap-0.5">
        <span className="flex items-center gap-1.5 text-base font-medium [&_svg]:size-4 [&_svg]:text-muted">
          {option.icon}
          <span id={`${id}-title`}>{option.title}</span>
        </span>
        {option.description ? (
          <span id={`${id}-about`} className="text-sm text-muted">
            {option.description}
          </span>
        ) : null}
      </span>
    </label>
  );
}
