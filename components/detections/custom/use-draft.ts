"use client";

import { useEffect, useState } from "react";

import { readRuleDraft, writeRuleDraft } from "./kept-draft";
import { type DraftErrors, placeErrors, type RuleDraft, toDefinition } from "./rule-draft";

const textOf = (draft: RuleDraft) => JSON.stringify(toDefinition(draft).definition);
const sameRule = (one: RuleDraft, other: RuleDraft) => textOf(one) === textOf(other);

/** A rule as it is being typed, kept in this tab until it is saved, and what the API said of its parts. */
export function useDraft(what: string, begin: () => RuleDraft, over: boolean) {
  const [kept] = useState(() => readRuleDraft(what));
  const [draft, setDraft] = useState(() => kept ?? begin());
  const [restored, setRestored] = useState(() => kept !== null && !sameRule(kept, begin()));
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
    /** True while what was typed before a reload, or an earlier visit, stands here. */
    restored,
    startOver: () => {
      setDraft(begin());
      setErrors({});
      setRestored(false);
    },
    forget,
    change: (part: Partial<RuleDraft>) => {
      setDraft((before) => ({ ...before, ...part }));
      for (const name of Object.keys(part)) if (name !== "conditions") forget(name);
    },
    replace: (next: RuleDraft) => {
      setDraft(next);
      setErrors({});
      setRestored(false);
    },
    /** Says at their places what is wrong; none: nothing is. */
    say: (fields: Readonly<Record<string, string>>) =>
      setErrors(placeErrors(fields, toDefinition(draft).places)),
  };
}
