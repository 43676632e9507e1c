"use client";

import { useFormContext } from "react-hook-form";

import { SecretField } from "@/components/form/secret-field";
import { TextField } from "@/components/form/text-field";

import type { DestinationFields, TypeField } from "./destination-fields";
import type { Check } from "./use-check";

type Props = {
  fields: readonly TypeField[];
  check: Check;
};

/** What the type asks for, in its order; each is looked at when it is left. */
export function ValueFields({ fields, check }: Props) {
  const { control } = useFormContext<DestinationFields>();
  const problems = fields.flatMap(({ name, label }) => {
    const problem = check.problemAt(name);
    return problem ? [`${label}: ${problem}`] : [];
  });
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
          finding: check.findingAt(name),
        };
        return secret ? (
          <SecretField key={name} {...shared} />
        ) : (
          <TextField key={name} {...shared} autoComplete="off" spellCheck={false} />
        );
      })}
      <p role="status" className="sr-only">
        {check.pending ? "Checking what was entered" : problems.join(" ")}
      </p>
    </>
  );
}
