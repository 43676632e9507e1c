"use client";

import { X } from "lucide-react";

import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

import type { DraftLeaf } from "./condition-draft";
import { FieldPicker } from "./field-picker";
import {
  foldsCase,
  operatorOption,
  operatorOptions,
  readOperator,
  takesLines,
  valueHints,
} from "./operator-words";
import { useRuleForm } from "./rule-form-context";

type Props = {
  leaf: DraftLeaf;
  /** Which of its group it is, from 1. */
  number: number;
  onChange: (change: Partial<DraftLeaf>) => void;
  /** Null for the only one that there is. */
  onRemove: (() => void) | null;
};

/** A condition: the field, what is asked of it, and the value. */
export function LeafEditor({ leaf, number, onChange, onRemove }: Props) {
  const { errors, fields } = useRuleForm();
  const { key, field, op, negated, value, values, ignoreCase } = leaf;
  const errorOf = (part: string) => errors[`${key}.${part}`];
  const valueError = errorOf("value") ?? errorOf("values") ?? errorOf("op") ?? errors[key];
  const control = (part: string, error: string | undefined) => ({
    id: `${key}-${part}`,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? `${key}-${part}-error` : undefined,
  });
  const hint = valueHints[op];
  const valueControl = {
    ...control("value", valueError),
    "aria-label": `Value of condition ${number}`,
    placeholder: hint ?? "",
    autoComplete: "off",
    autoCapitalize: "none",
    spellCheck: false,
  };
  return (
    <div
      role="group"
      aria-label={`Condition ${number}`}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 sm:grid-cols-[minmax(0,1.2fr)_11rem_minmax(0,1fr)_auto]"
    >
      <div className="grid content-start gap-1.5">
        <FieldPicker
          control={{
            ...control("field", errorOf("field")),
            "aria-label": `Field of condition ${number}`,
          }}
          fields={fields}
          value={field}
          onChange={(next) => onChange({ field: next })}
        />
        {errorOf("field") ? (
          <FieldError id={`${key}-field-error`}>{errorOf("field")}</FieldError>
        ) : null}
      </div>
      <Select
        aria-label={`Operator of condition ${number}`}
        className="self-start max-sm:col-start-1"
        options={operatorOptions}
        value={operatorOption(op, negated)}
        onChange={(event) => onChange(readOperator(event.target.value))}
      />
      <div className="grid content-start gap-1.5 max-sm:col-start-1">
        {hint === null ? null : takesLines(op) ? (
          <Textarea
            {...valueControl}
            rows={2}
            className="font-mono text-sm"
            value={values}
            onChange={(event) => onChange({ values: event.target.value })}
          />
        ) : (
          <Input
            {...valueControl}
            mono
            inputMode={op === "greater_than" ? "decimal" : "text"}
            value={value}
            onChange={(event) => onChange({ value: event.target.value })}
          />
        )}
        {valueError ? <FieldError id={`${key}-value-error`}>{valueError}</FieldError> : null}
        {foldsCase(op) ? (
          <Checkbox
            label="Ignore case"
            aria-label={`Ignore case in condition ${number}`}
            checked={ignoreCase}
            onChange={(event) => onChange({ ignoreCase: event.target.checked })}
          />
        ) : null}
      </div>
      <div className="col-start-2 row-start-1 mt-0.5 w-8 sm:col-start-4">
        {onRemove ? (
          <IconButton label={`Remove condition ${number}`} onClick={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        ) : null}
      </div>
    </div>
  );
}
