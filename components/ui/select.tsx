import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

import { cn } from "./cn";
import { controlStyle } from "./control-style";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type Props = Omit<ComponentProps<"select">, "size"> & {
  options: readonly SelectOption[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  size?: "sm" | "md";
};

/** The system's own list: known to every person, hand and screen reader. */
export function Select({ options, placeholder, size = "md", className, ...props }: Props) {
  return (
    <span className={cn("relative inline-grid min-w-0", className)}>
      <select
        {...props}
        className={cn(
          controlStyle,
          "appearance-none truncate pr-8",
          size === "sm" && "h-8 pl-2.5 text-sm",
        )}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
