"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { customRuleApi } from "@/lib/detections/custom/queries";

import { type RuleDraft, toDefinition, toDraft } from "./rule-draft";

type Props = {
  draft: RuleDraft;
  /** What stands there at first; null: what the form says. */
  first: string | null;
  onRead: (draft: RuleDraft) => void;
};

/** The rule as text to copy, and to be replaced by a pasted one; what is wrong in that comes with its line. */
export function YamlTab({ draft, first, onRead }: Props) {
  const [text, setText] = useState(first ?? "");
  const area = useRef<HTMLTextAreaElement>(null);
  const begin = useRef(draft);
  useEffect(() => {
    if (first !== null) return;
    void import("@/lib/detections/custom/to-yaml").then(({ toYaml }) =>
      setText((typed) => (typed === "" ? toYaml(toDefinition(begin.current).definition) : typed)),
    );
  }, [first]);
  const read = useMutation({
    mutationFn: (yaml: string) => customRuleApi.read({ yaml }),
    meta: { errorToast: false },
    onSuccess: ({ definition }) => {
      if (!definition) return area.current?.focus();
      onRead(toDraft(definition));
      return toast.success("The form shows what the YAML says.");
    },
  });
  const problems = read.data?.problems ?? [];
  const select = (line: number | null) => {
    const lines = text.split("\n");
    const from = lines.slice(0, (line ?? 1) - 1).join("\n").length + ((line ?? 1) > 1 ? 1 : 0);
    area.current?.focus();
    area.current?.setSelectionRange(from, from + (lines[(line ?? 1) - 1]?.length ?? 0));
  };
  return (
    <div className="grid gap-4">
      <Field
        label="The rule as YAML"
        description="Copy it to keep it elsewhere, or paste another rule over it."
      >
        {(control) => (
          <Textarea
            {...control}
            ref={area}
            aria-invalid={problems.length > 0 ? true : undefined}
            rows={18}
            className="max-h-150 font-mono text-sm"
            value={text}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {problems.length > 0 ? (
        <Callout tone="error" live title="This YAML is not a rule yet">
          <ul className="grid gap-1">
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`} className="flex flex-wrap gap-x-2 wrap-anywhere">
                {line === null ? null : (
                  <button
                    type="button"
                    className="rounded-sm font-medium whitespace-nowrap underline"
                    onClick={() => select(line)}
                  >
                    Line {line}
                  </button>
                )}
                <span className="min-w-0">{message}</span>
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <CallProblem error={read.error} />
      <div className="flex flex-wrap gap-2">
        <Button pending={read.isPending} onClick={() => read.mutate(text)}>
          Use this YAML
        </Button>
        <CopyButton text={text} label="Copy YAML" />
      </div>
    </div>
  );
}
