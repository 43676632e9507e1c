"use client";

import { useState, type KeyboardEvent } from "react";

import { SearchInput } from "@/components/ui/search-input";

type Props = { label?: string; value: string | null; onSearch: (text: string | null) => void };

/** Free text: Enter searches, Esc clears and then leaves. */
export function SearchBox({ label = "Search logs", value, onSearch }: Props) {
  const [draft, setDraft] = useState(value ?? "");
  const [applied, setApplied] = useState(value);
  if (applied !== value) {
    setApplied(value);
    setDraft(value ?? "");
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || draft === "") return;
    event.preventDefault();
    event.stopPropagation();
    setDraft("");
    if (value !== null) onSearch(null);
  };

  return (
    <form
      role="search"
      className="min-w-0 grow basis-full sm:max-w-130 sm:basis-60"
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(draft.trim() || null);
      }}
    >
      <SearchInput
        label={label}
        value={draft}
        onChange={setDraft}
        maxLength={200}
        enterKeyHint="search"
        className="w-full"
      />
    </form>
  );
}
