"use client";

import { useMemo, type ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";

import { lineDiff } from "./line-diff";

type BoxProps = { title: string; copy: string; children: ReactNode };

function TextBox({ title, copy, children }: BoxProps) {
  return (
    <div className="relative min-w-0 rounded-md border border-line bg-subtle">
      <div className="flex items-center justify-between gap-2 border-b border-line px-3 py-1">
        <h4 className="text-xs font-medium text-muted">{title}</h4>
        <CopyButton iconOnly label={`Copy ${title.toLowerCase()}`} text={copy} />
      </div>
      <pre
        role="region"
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        tabIndex={0}
        className="max-h-110 overflow-auto py-2 font-mono text-xs leading-5"
      >
        {children}
      </pre>
    </div>
  );
}

/** A text of several lines, e.g. a rule's YAML. */
export function TextDetail({ title, text }: { title: string; text: string }) {
  return (
    <TextBox title={title} copy={text}>
      <code className="block px-3 whitespace-pre-wrap wrap-anywhere">{text}</code>
    </TextBox>
  );
}

const looks = {
  same: { sign: " ", said: "", style: "" },
  removed: { sign: "−", said: "Before: ", style: "bg-critical-soft text-critical" },
  added: { sign: "+", said: "Now: ", style: "bg-ok-soft text-ok" },
};

type ChangeProps = { title: string; before: string; after: string };

/** A text before and after, line by line; what is copied is the text as it became. */
export function TextChange({ title, before, after }: ChangeProps) {
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  return (
    <TextBox title={title} copy={after}>
      {lines.map(({ kind, text }, index) => {
        const { sign, said, style } = looks[kind];
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place
          <code key={index} className={cn("flex gap-2 px-3 whitespace-pre-wrap", style)}>
            <span aria-hidden="true" className="shrink-0 select-none">
              {sign}
            </span>
            {said ? <span className="sr-only">{said}</span> : null}
            <span className="min-w-0 wrap-anywhere">{text}</span>
          </code>
        );
      })}
    </TextBox>
  );
}
