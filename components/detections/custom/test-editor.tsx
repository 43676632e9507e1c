"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";

import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { TriedDefinition } from "@/lib/detections/custom/contract";

import { saidInWords, worksAsExpected } from "../sample-words";
import type { DraftTest } from "./rule-draft";

type Answer = TriedDefinition["tests"][number];

type Props = {
  test: DraftTest;
  /** From 1. */
  number: number;
  errors: { name: string | undefined; event: string | undefined };
  answer: Answer | null;
  onChange: (change: Partial<DraftTest>) => void;
  onRemove: () => void;
};

const expectations = [
  { value: "yes", label: "Should match" },
  { value: "no", label: "Should not match" },
];

/** A test event, and what the rule said of it. */
export function TestEditor({ test, number, errors, answer, onChange, onRemove }: Props) {
  return (
    <div
      role="group"
      aria-label={`Test ${number}`}
      className="grid grid-cols-1 gap-3 border-l-2 border-line pl-3"
    >
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 sm:grid-cols-[minmax(0,1fr)_11rem_auto]">
        <Field label={`Name of test ${number}`} error={errors.name}>
          {(control) => (
            <Input
              {...control}
              value={test.name}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={`Expectation ${number}`} className="max-sm:col-start-1">
          {(control) => (
            <Select
              {...control}
              options={expectations}
              value={test.matches ? "yes" : "no"}
              onChange={(event) => onChange({ matches: event.target.value === "yes" })}
            />
          )}
        </Field>
        <IconButton
          label={`Remove test ${number}`}
          className="col-start-2 row-start-1 mt-7 sm:col-start-3"
          onClick={onRemove}
        >
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div id={`${test.key}-event`}>
        <Field label={`Event ${number}, as JSON`} error={errors.event}>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              className="font-mono text-sm"
              value={test.event}
              spellCheck={false}
              autoComplete="off"
              placeholder='{ "action": "user_login", … }'
              onChange={(event) => onChange({ event: event.target.value })}
            />
          )}
        </Field>
      </div>
      {answer ? <AnswerLine answer={answer} /> : null}
    </div>
  );
}

function AnswerLine({ answer }: { answer: Answer }) {
  const { title, dedup, error } = answer;
  const good = worksAsExpected(answer);
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <div className="grid gap-1 text-sm">
      <p className={good ? "flex items-center gap-1.5" : "flex items-center gap-1.5 text-critical"}>
        <Icon aria-hidden="true" className={good ? "size-4 text-ok" : "size-4"} />
        {error ?? saidInWords(answer)}
      </p>
      {title ? (
        <p className="wrap-anywhere text-muted">
          Alert: <span className="text-ink">{title}</span>
          {dedup ? ` · grouped by ${dedup}` : ""}
        </p>
      ) : null}
    </div>
  );
}
