import { useId, type ComponentProps, type ReactNode } from "react";

import { aboutId, BesideLabel } from "./beside-label";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"input">, "type" | "role" | "children"> & {
  label: string;
  /** Keeps the name for screen readers and draws the switch alone. */
  labelHidden?: boolean;
  description?: ReactNode;
};

/** On or off, with its name before it. */
export function Switch({ label, labelHidden = false, description, className, ...props }: Props) {
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <div className={cn("flex items-start justify-between gap-4", className)}>
      {labelHidden ? null : (
        <BesideLabel htmlFor={id} description={description} className="font-medium">
          {label}
        </BesideLabel>
      )}
      <input
        {...props}
        id={id}
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox says by itself whether it is checked
        role="switch"
        aria-label={labelHidden ? label : undefined}
        aria-describedby={description ? aboutId(id) : undefined}
        className="relative mt-0.5 h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full bg-faint transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-accent-fg before:transition-transform checked:bg-accent checked:before:translate-x-4 disabled:opacity-55"
      />
    </div>
  );
}
