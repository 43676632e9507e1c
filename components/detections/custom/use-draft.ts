"use client";

import { useEffect, useState } from "react";

import { readRuleDraft, writeRuleDraft } from "./kept-draft";
import { type DraftErrors, placeErrors, type RuleDraft, toDefinition } from "./rule-draft";

/** A rule as it is being typed, kept in this tab until it is saved, and what the API said of its parts. */
export function useDraft(what: string, begin: () => RuleDraft, over: boolean) {
  const [draft, setDraft] = useState(() => readRuleDraft(what) ?? begin());
  const [errors, setErrors] = useState<DraftErrors>({});
  useEffect(() => {
    if (!over) writeRuleDraft(what, draft);
  }, [what, over, draft]);

  const forget = (part: string) =>
    setErrors((said) =>
      Object.fromEntries(
        Object.entries(said).filter(([name]) => name !== part && !name.startsWith(`${part}.`)),
      ),
    );
  return {
    draft,
    errors,
    forget,
    change: (part: Partial<RuleDraft>) => {
      setDraft((before) => ({ ...before, ...part }));
      for (const name of Object.keys(part)) if (name !== "conditions") forget(name);
    },
    replace: (next: RuleDraft) => {
      setDraft(next);
      setErrors({});
    },
    /** Says at their places what is wrong; none: nothing is. */
    say: (fields: Readonly<Record<string, string>>) =>
      setErrors(placeErrors(fields, toDefinition(draft).places)),
  };
}
