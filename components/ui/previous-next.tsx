"use client";

import { ChevronDown, ChevronUp } from "lucide-react";

import { IconButton } from "./icon-button";

type Props = {
  /** In the singular, e.g. "event". */
  noun: string;
  previous: { id: string } | undefined;
  next: { id: string } | undefined;
  onOpen: (id: string) => void;
};

/** Walks through a list from the panel of one of its rows. */
export function PreviousNext({ noun, previous, next, onOpen }: Props) {
  return (
    <>
      <IconButton
        label={`Previous ${noun}`}
        shortcut="k"
        disabled={!previous}
        onClick={() => previous && onOpen(previous.id)}
      >
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Next ${noun}`}
        shortcut="j"
        disabled={!next}
        onClick={() => next && onOpen(next.id)}
      >
        <ChevronDown aria-hidden="true" />
      </IconButton>
    </>
  );
}
