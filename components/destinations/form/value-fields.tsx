"use client";

import { useFormContext } from "react-hook-form";

import { SecretField } from "@/components/form/secret-field";
import { TextField } from "@/components/form/text-field";

import { joinWords } from "../filter-words";
import type { DestinationFields, TypeField } from "./destination-fields";
import type { Check } from "./use-check";

/** Said to those who hear the page; the sentence itself stands at the field. */
function problemsRead(wrong: readonly TypeField[]): string {
  if (wrong.length === 0) return "";
  return `Something is wrong in ${joinWords(wrong.map(({ label }) => label))}.`;
}

type Props = {
  fields: readonly TypeField[];
  check: Check;
  /** What is known of a field as it stands, until a look at it says more. */
  known?: (name: string) => string | undefined;
};

/** What the type asks for, in its order; each is looked at when it is left. */
export function ValueFields({ fields, check, known }: Props) {
  const { control } = useFormContext<DestinationFields>();
  const wrong = fields.filter(({ name }) => check.problemAt(name) !== undefined);
  return (
    <>
      {fields.map(({ name, label, help, placeholder, secret }) => {
        const shared = {
          control,
          name: `values.${name}` as const,
          label,
          placeholder,
          description: help,
          onLeave: check.leave,
          problem: check.problemAt(name),
          finding: check.findingAt(name) ?? known?.(name),
        };
        return secret ? (
          <SecretField key={name} {...shared} />
        ) : (
          <TextField key={name} {...shared} autoComplete="off" spellCheck={false} />
        );
      })}
      <p role="status" className="sr-only">
        {check.pending ? "Checking what was entered" : problemsRead(wrong)}
      </p>
    </>
  );
}
