"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { severityOptions } from "@/components/ui/severity-options";
import { Textarea } from "@/components/ui/textarea";
import { severities } from "@/lib/kernel/severity";

import { useRuleForm } from "./rule-form-context";

/** What the rule is called, why it matters and how bad it is. */
export function BasicsFields() {
  const { draft, errors, change } = useRuleForm();
  return (
    <div className="grid grid-cols-1 gap-5">
      <Field label="Title" error={errors["title"]}>
        {(control) => (
          <Input
            {...control}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
            placeholder="Export from outside the office"
            maxLength={100}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        label="Description"
        description="Why it matters, in a sentence or two. Alerts show it."
        error={errors["description"]}
      >
        {(control) => (
          <Textarea
            {...control}
            value={draft.description}
            onChange={(event) => change({ description: event.target.value })}
            maxLength={2_000}
          />
        )}
      </Field>
      <Field label="Severity" error={errors["severity"]} className="max-w-60">
        {(control) => (
          <Select
            {...control}
            options={severityOptions}
            value={draft.severity}
            onChange={(event) => {
              const severity = severities.find((one) => one === event.target.value);
              if (severity) change({ severity });
            }}
          />
        )}
      </Field>
    </div>
  );
}
