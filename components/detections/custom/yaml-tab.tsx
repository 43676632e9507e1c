"use client";

import { useEffect, useRef, useState } from "react";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useOnce } from "@/components/ui/use-once";

import { type RuleDraft, toDefinition, toDraft } from "./rule-draft";
import { type TypedYaml, yamlTextId } from "./use-typed-yaml";

type Props = {
  draft: RuleDraft;
  /** Where none is typed, what the form says stands here. */
  yaml: TypedYaml;
  onUse: (draft: RuleDraft) => void;
};

/** The rule as text to copy, and to be replaced by a pasted one; what is wrong in that comes with its line. */
export function YamlTab({ draft, yaml, onUse }: Props) {
  const { typed, problems } = yaml;
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
  const use = useOnce(async () => {
    const definition = await yaml.read(text);
    if (!definition) return;
    onUse(toDraft(definition));
    toast.success("The form shows what the YAML says.");
  });
  const select = (line: number | null) => {
    const lines = text.split("\n");
    const from = lines.slice(0, (line ?? 1) - 1).join("\n").length + ((line ?? 1) > 1 ? 1 : 0);
    area.current?.focus();
    area.current?.setSelectionRange(from, from + (lines[(line ?? 1) - 1]?.length ?? 0));
  };
  return (
    <div id={yamlTextId} className="grid gap-4 pb-6">
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
            onChange={(event) => yaml.type(event.target.value)}
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
      <CallProblem error={yaml.error} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={yaml.reading} onClick={use}>
          Use this YAML
        </Button>
        <CopyButton text={text} label="Copy YAML" />
        {typed === null ? null : (
          <Button
            variant="ghost"
            onClick={() => {
              yaml.replace(null);
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
