"use client";

import { Check } from "lucide-react";
import { useId, useState, type ReactNode } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";
import { cn } from "@/components/ui/cn";

type ChecklistItem = { id: string; title: string; body?: ReactNode };

type Props = {
  /** Left out where the list stands below a heading already. */
  title?: string;
  items: readonly ChecklistItem[];
  /** Names the list in this tab's memory, so that a reload forgets nothing. */
  storageKey: string;
  /** Above the steps, e.g. the quick way. */
  children?: ReactNode;
};

function readDone(storageKey: string): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** What a person does elsewhere, ticked off by hand; the first open step is marked. */
export function WizardChecklist({ title, items, storageKey, children }: Props) {
  const hydrated = useHydrated();
  const [changed, setChanged] = useState<string[] | null>(null);
  const done = changed ?? (hydrated ? readDone(storageKey) : []);
  const current = items.find((item) => !done.includes(item.id))?.id;

  const toggle = (id: string) => {
    const next = done.includes(id) ? done.filter((other) => other !== id) : [...done, id];
    setChanged(next);
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Without storage the ticks last until the reload.
    }
  };

  return (
    <div className="grid justify-items-start gap-4">
      {title ? <h2 className="text-base font-semibold">{title}</h2> : null}
      {children}
      <ol className="grid w-full">
        {items.map((item, index) => (
          <Item
            key={item.id}
            item={item}
            number={index + 1}
            state={done.includes(item.id) ? "done" : item.id === current ? "current" : "open"}
            onToggle={() => toggle(item.id)}
          />
        ))}
      </ol>
    </div>
  );
}

type ItemProps = {
  item: ChecklistItem;
  number: number;
  state: "done" | "current" | "open";
  onToggle: () => void;
};

function Item({ item, number, state, onToggle }: ItemProps) {
  const titleId = useId();
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className="relative flex gap-3 pb-5 not-last:before:absolute not-last:before:top-6 not-last:before:bottom-0 not-last:before:left-2.75 not-last:before:w-px not-last:before:bg-line"
    >
      <button
        type="button"
        role="checkbox"
        aria-checked={state === "done"}
        // Not the title: it often holds the name of a field of the form beside it.
        aria-label={`Step ${number} done`}
        aria-describedby={titleId}
        onClick={onToggle}
        className={cn(
          "relative grid size-6 shrink-0 place-items-center rounded-full border text-xs font-medium",
          state === "done" && "border-transparent bg-ok-soft text-ok",
          state === "current" && "border-accent bg-accent text-accent-fg",
          state === "open" && "border-strong bg-canvas text-muted hover:border-faint",
        )}
      >
        {state === "done" ? (
          <Check aria-hidden="true" strokeWidth={2.5} className="size-3.5" />
        ) : (
          number
        )}
      </button>
      <div className="grid min-w-0 gap-1 pt-0.5">
        <p id={titleId} className={cn("text-base font-medium", state === "done" && "text-muted")}>
          {item.title}
        </p>
        {item.body ? <div className="text-sm text-muted">{item.body}</div> : null}
      </div>
    </li>
  );
}
