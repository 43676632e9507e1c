import { CircleAlert, CircleCheck } from "lucide-react";
import { useId, type ReactNode } from "react";

import { cn } from "./cn";
import { Label } from "./label";

/** What the control must carry so that its name, help and error are read with it. */
type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = {
  label: string;
  description?: ReactNode;
  error?: string | undefined;
  /** What a look at the value found to be right; quiet. */
  finding?: string | undefined;
  /** Said beside the label, e.g. "optional". */
  hint?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** Label, control, help and error of one field, tied together. */
export function Field(props: Props) {
  const { label, description, error, finding, hint, className, children } = props;
  const id = useId();
  const descriptionId = description ? `${id}-description` : null;
  const errorId = error ? `${id}-error` : null;
  const findingId = finding && !error ? `${id}-finding` : null;
  const describedBy = [errorId, findingId, descriptionId].filter(Boolean).join(" ");
  return (
    <div className={cn("grid grid-cols-1 gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-2">
        <Label htmlFor={id}>{label}</Label>
        {hint ? <span className="text-xs text-faint">{hint}</span> : null}
      </div>
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {errorId ? <FieldError id={errorId}>{error}</FieldError> : null}
      {findingId ? (
        <p id={findingId} className="flex items-start gap-1.5 text-sm text-muted">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-ok" />
          {finding}
        </p>
      ) : null}
      {descriptionId ? <FieldDescription id={descriptionId}>{description}</FieldDescription> : null}
    </div>
  );
}

export function FieldDescription({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-sm text-muted">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm text-critical">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      {children}
    </p>
  );
}
