import type { ReactNode } from "react";

import { Callout } from "@/components/ui/callout";

import type { Check } from "./use-check";

type Props = {
  check: Check;
  /** What mends a problem of what is not on this form. */
  remedy?: ReactNode;
};

/** What a look at the whole found, where it belongs to no field. */
export function CheckNotes({ check, remedy }: Props) {
  const { others, warnings, error } = check;
  return (
    <div className="grid gap-3 empty:hidden">
      {others.map(({ message }) => (
        <Callout key={message} tone="error" live title="This does not work yet" action={remedy}>
          {message}
        </Callout>
      ))}
      {warnings.map((warning) => (
        <Callout key={warning} tone="warning" live title="The same alerts would come twice">
          {warning}
        </Callout>
      ))}
      {error ? (
        <Callout tone="warning" live title="It could not be checked just now">
          {error.message} It is checked again when you go on.
        </Callout>
      ) : null}
    </div>
  );
}
