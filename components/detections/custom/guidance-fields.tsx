"use client";

import { Plus, X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { focusSoon } from "@/components/ui/focus-soon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { attackTactics } from "@/lib/detections/attack";

import { nextKey } from "./condition-draft";
import { useRuleForm } from "./rule-form-context";

const tacticOptions = Object.entries(attackTactics).map(([value, name]) => ({
  value,
  label: `${name} (${value})`,
}));

/** What helps whoever gets the alert; nothing here is needed. */
export function GuidanceFields() {
  const { draft, errors, change } = useRuleForm();
  const { runbook, reference } = draft;
  return (
    <div className="grid grid-cols-1 gap-5 pt-4">
      <Field
        label="Runbook"
        hint="Optional"
        description="What to do, one step a line."
        error={errors["runbook"]}
      >
        {(control) => (
          <Textarea
            {...control}
            value={runbook}
            onChange={(event) => change({ runbook: event.target.value })}
          />
        )}
      </Field>
      <Field label="Reference" hint="Optional" error={errors["reference"]}>
        {(control) => (
          <Input
            {...control}
            type="url"
            value={reference}
            onChange={(event) => change({ reference: event.target.value })}
            placeholder="https://"
            maxLength={500}
          />
        )}
      </Field>
      <AttackFields />
    </div>
  );
}

function AttackFields() {
  const { draft, errors, change } = useRuleForm();
  const { attack } = draft;
  const set = (key: string, part: { tactic?: string; technique?: string }) =>
    change({ attack: attack.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <div className="grid gap-3">
      {attack.map(({ key, tactic, technique }, at) => (
        <div
          key={key}
          id={key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 sm:grid-cols-[minmax(0,1fr)_10rem_auto]"
        >
          <Field label={`Tactic ${at + 1}`} error={errors[`attack.${at}.tactic`]}>
            {(control) => (
              <Select
                {...control}
                options={tacticOptions}
                value={tactic}
                onChange={(event) => set(key, { tactic: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={`Technique ${at + 1}`}
            error={errors[`attack.${at}.technique`]}
            className="max-sm:col-start-1"
          >
            {(control) => (
              <Input
                {...control}
                mono
                value={technique}
                onChange={(event) => set(key, { technique: event.target.value })}
                placeholder="T1078.004"
                autoComplete="off"
              />
            )}
          </Field>
          <IconButton
            label={`Remove technique ${at + 1}`}
            className="col-start-2 row-start-1 mt-7 sm:col-start-3"
            onClick={() => {
              change({ attack: attack.filter((one) => one.key !== key) });
              focusSoon("add-technique");
            }}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <Button
        id="add-technique"
        size="sm"
        className="w-fit"
        onClick={() => {
          const key = nextKey();
          change({ attack: [...attack, { key, tactic: "TA0001", technique: "" }] });
          focusSoon(key);
        }}
      >
        <Plus aria-hidden="true" />
        MITRE ATT&CK technique
      </Button>
    </div>
  );
}
