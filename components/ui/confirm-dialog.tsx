"use client";

import { useState, type ReactNode } from "react";

import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field } from "./field";
import { Input } from "./input";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will be gone and what stays. */
  children: ReactNode;
  /** What the button does, e.g. "Delete log source". */
  action: string;
  /** The person types this to go on. */
  confirmName?: string;
  pending?: boolean;
  onConfirm: () => void;
};

/** Asks before what cannot be undone, naming it. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  action,
  confirmName,
  pending,
  onConfirm,
}: Props) {
  const [typed, setTyped] = useState("");
  const ready = confirmName === undefined || typed.trim() === confirmName;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) onConfirm();
        }}
      >
        <div className="grid gap-2 text-base text-muted">{children}</div>
        {confirmName === undefined ? null : (
          <Field label={`Type “${confirmName}” to go on`}>
            {(control) => (
              <Input
                {...control}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
              />
            )}
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="danger" pending={pending} disabled={!ready}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
