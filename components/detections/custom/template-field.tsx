"use client";

import { Braces } from "lucide-react";
import { useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";

import { FieldPicker } from "./field-picker";
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
            className="w-88 p-3"
            trigger={(props) => (
              <Button
                {...props}
                size="lg"
                className="h-9 px-2.5"
                aria-label={`Insert a field into ${label}`}
              >
                <Braces aria-hidden="true" />
                <span className="text-sm max-sm:hidden">Insert field</span>
              </Button>
            )}
          >
            {(close) => (
              <InsertForm
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

function InsertForm({ onInsert }: { onInsert: (field: string) => void }) {
  const { fields } = useRuleForm();
  const [field, setField] = useState("");
  return (
    <div className="grid gap-2">
      <FieldPicker
        control={{
          id: "inserted-field",
          "aria-label": "Field to insert",
          "aria-invalid": undefined,
          "aria-describedby": undefined,
        }}
        fields={fields}
        value={field}
        onChange={setField}
      />
      <Button
        variant="primary"
        disabled={field.trim() === ""}
        onClick={() => onInsert(field.trim())}
      >
        Insert
      </Button>
    </div>
  );
}
