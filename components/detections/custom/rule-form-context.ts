"use client";

import { createContext, useContext } from "react";

import type { LogTypeDto } from "@/lib/log-types/contract";

import type { DraftErrors, RuleDraft } from "./rule-draft";

type RuleForm = {
  draft: RuleDraft;
  errors: DraftErrors;
  change: (part: Partial<RuleDraft>) => void;
  /** What was said of this part holds no longer: it is being changed. */
  forget: (part: string) => void;
  /** The fields of the chosen log type. */
  fields: LogTypeDto["fields"];
};

export const RuleFormContext = createContext<RuleForm | null>(null);

/** The rule that is being typed, for the parts of its form. */
export function useRuleForm(): RuleForm {
  const form = useContext(RuleFormContext);
  if (!form) throw new Error("This part stands outside of the form of a rule.");
  return form;
}
