"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { useGo } from "@/components/ui/use-go";
import { toast } from "@/components/ui/toast";
import type { CustomRuleDto } from "@/lib/detections/custom/contract";
import { customRuleApi, customRuleQueries } from "@/lib/detections/custom/queries";
import { detectionQueries } from "@/lib/detections/queries";

import { detectionPaths } from "../detection-paths";
import { type RuleDraft, toDefinition } from "./rule-draft";

type Rule = { id: string; version: number } | null;

/** Trying and saving what is typed; whoever calls shows what failed. */
export function useRuleCalls(rule: Rule, onSaved: () => void) {
  const client = useQueryClient();
  const { going, goInstead } = useGo();
  const test = useMutation({
    mutationFn: (draft: RuleDraft) =>
      customRuleApi.test({ definition: toDefinition(draft).definition, events: [] }),
    meta: { errorToast: false },
  });
  const save = useMutation({
    mutationFn: (draft: RuleDraft): Promise<CustomRuleDto> => {
      const { definition } = toDefinition(draft);
      return rule
        ? customRuleApi.replace(rule.id, { version: rule.version, definition })
        : customRuleApi.create({ definition });
    },
    meta: { errorToast: false },
    onSuccess: async (saved) => {
      onSaved();
      client.setQueryData(customRuleQueries.definition(saved.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: detectionQueries.all() });
      toast.success(
        rule
          ? "Saved. It holds from the next event on."
          : "Made. It is off until you switch it on.",
      );
      goInstead(detectionPaths.detection(saved.id));
    },
  });
  return { test, save, saving: save.isPending || going };
}
