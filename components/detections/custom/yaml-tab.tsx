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
  /** What was typed or pasted here and not used yet; null: what the form says stands here. */
  typed: string | null;
  onType: (text: string | null) => void;
  onRead: (draft: RuleDraft) => void;
};

/** The rule as text to copy, and to be replaced by a pasted one; what is wrong in that comes with its line. */
export function YamlTab({ draft, typed, onType, onRead }: Props) {
  const [written, setWritten] = useState("");
  const text = typed ?? written;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    let current = true;
    void import("@/lib/detections/custom/to-yaml").then(({ toYaml }) =>
      setWritten((before) => (current ? toYaml(toDefinition(draft).definition) : before)),
    );
    return () => {
      current = false;
    };
  }, [draft]);
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
        description="Copy it to keep it elsewhere, or paste another rule over it. The form takes it over with “Use this YAML”; it is saved from there."
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
            onChange={(event) => onType(event.target.value)}
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
        <Button variant="primary" pending={read.isPending} onClick={() => read.mutate(text)}>
          Use this YAML
        </Button>
        <CopyButton text={text} label="Copy YAML" />
        {typed === null ? null : (
          <Button
            variant="ghost"
            onClick={() => {
              read.reset();
              onType(null);
              area.current?.focus();
            }}
          >
            Discard, show the form's
          </Button>
        )}
      </div>
    </div>
  );
}
