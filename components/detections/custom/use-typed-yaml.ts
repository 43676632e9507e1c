"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { focusSoon } from "@/components/ui/focus-soon";
import { customRuleApi } from "@/lib/detections/custom/queries";

import { readTypedYaml, writeTypedYaml } from "./kept-draft";

/** Where YAML is typed. */
export const yamlTextId = "rule-yaml";

/** YAML that was typed and not used yet (null: none was), kept in this tab, and what was wrong with it when it was read last. */
export function useTypedYaml(what: string, begin: string | null) {
  const [typed, setTyped] = useState(() => readTypedYaml(what) ?? begin);
  const answer = useMutation({
    mutationFn: (yaml: string) => customRuleApi.read({ yaml }),
    meta: { errorToast: false },
  });
  const type = (text: string | null) => {
    setTyped(text);
    writeTypedYaml(what, text);
  };
  return {
    typed,
    type,
    /** Another text altogether, of which nothing was said yet. */
    replace: (text: string | null) => {
      answer.reset();
      type(text);
    },
    problems: answer.data?.problems ?? [],
    error: answer.error,
    reading: answer.isPending,
    /** Nothing is said of it any more. */
    hush: answer.reset,
    /** Answers what it says, or null, says why at its lines and puts the focus there; throws what apiFetch throws. */
    read: async (yaml: string) => {
      const { definition } = await answer.mutateAsync(yaml);
      if (!definition) focusSoon(yamlTextId);
      return definition;
    },
  };
}

export type TypedYaml = ReturnType<typeof useTypedYaml>;
