import { Check, Minus } from "lucide-react";
import { useId, type ComponentProps, type ReactNode } from "react";

import { aboutId, BesideLabel } from "./beside-label";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"input">, "type" | "children"> & {
  label: string;
  /** Keeps the name for screen readers and draws the box alone. */
  labelHidden?: boolean;
  /** Neither: some of what it stands for. */
  partly?: boolean;
  description?: ReactNode;
};

export function Checkbox({
  label,
  labelHidden = false,
  partly = false,
  description,
  className,
  ...props
}: Props) {
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <div className={cn("flex items-start gap-2", className)}>
      <span className="relative mt-0.5 grid size-4 shrink-0">
        <input
          {...props}
          id={id}
          type="checkbox"
          ref={(input) => {
            if (input) input.indeterminate = partly;
          }}
          aria-label={labelHidden ? label : undefined}
          aria-describedby={description ? aboutId(id) : undefined}
          className="peer col-start-1 row-start-1 size-4 appearance-none rounded-sm border border-faint bg-canvas checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50"
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none invisible col-start-1 row-start-1 size-3 place-self-center text-accent-fg peer-checked:visible peer-indeterminate:invisible"
        />
        <Minus
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none invisible col-start-1 row-start-1 size-3 place-self-center text-accent-fg peer-indeterminate:visible"
        />
      </span>
      {labelHidden ? null : (
        <BesideLabel htmlFor={id} description={description} className="leading-5">
          {label}
        </BesideLabel>
      )}
    </div>
  );
}
