import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Beside the title, e.g. how many. */
  note?: ReactNode;
  children: ReactNode;
};

/** A part of an alert with its heading. */
export function AlertSection({ title, note, children }: Props) {
  return (
    <section aria-label={title} className="grid min-w-0 grid-cols-1 gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-sm font-semibold">{title}</h2>
        {note ? <span className="text-sm text-muted">{note}</span> : null}
      </div>
      {children}
    </section>
  );
}
