"use client";

import { Braces } from "lucide-react";
import { useRef } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";

import { InsertField } from "./insert-field";
import { useRuleForm } from "./rule-form-context";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  description?: string;
  error: string | undefined;
};

/** A text with fields of the event in braces, and a button that puts one where one was typing. */
export function TemplateField({ label, value, onChange, placeholder, description, error }: Props) {
  const { fields } = useRuleForm();
  const input = useRef<HTMLInputElement>(null);
  const insert = (field: string) => {
    const { selectionStart, selectionEnd } = input.current ?? {};
    const from = selectionStart ?? value.length;
    const placed = `{${field}}`;
    onChange(value.slice(0, from) + placed + value.slice(selectionEnd ?? from));
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(from + placed.length, from + placed.length);
    });
  };
  return (
    <Field label={label} description={description} error={error}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            ref={input}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            placeholder={placeholder}
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
          />
          <Popover
            label="Insert a field"
            align="end"
            className="w-88 p-2"
            trigger={(props) => (
              <Button {...props} className="h-9" aria-label={`Insert field into ${label}`}>
                <Braces aria-hidden="true" />
                <span className="text-sm max-sm:hidden">Insert field</span>
              </Button>
            )}
          >
            {(close) => (
              <InsertField
                fields={fields}
                onInsert={(field) => {
                  close();
                  insert(field);
                }}
              />
            )}
          </Popover>
        </div>
      )}
    </Field>
  );
}
