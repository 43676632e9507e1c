"use client";

import { useCallback } from "react";

import { Form } from "@/components/form/form";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { useGo } from "@/components/ui/use-go";
import { ButtonLink } from "@/components/ui/button-link";
import { toast } from "@/components/ui/toast";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { DestinationCredentialDto } from "@/lib/destinations/credential-contract";

import { valuesOf } from "../form/destination-fields";
import { useReplaceCredential } from "./use-replace-credential";

type Props = {
  credential: DestinationCredentialDto;
  type: DestinationTypeDto;
  /** Where saving and cancelling lead. */
  back: string;
};

/** New values for an app, for all of its destinations at once; what is left empty stays as it is stored. */
export function ReplaceCredentials({ credential, type, back }: Props) {
  const { id, storedSecrets, values: stored } = credential;
  const fields = type.fields.filter(({ keptIn }) => keptIn === "credential");
  const load = useCallback(
    () =>
      import("../form/destination-schema").then((module) =>
        module.credentialForm(
          type.fields.filter(({ keptIn }) => keptIn === "credential"),
          storedSecrets,
        ),
      ),
    [type.fields, storedSecrets],
  );
  const form = useZodForm(load, { values: valuesOf(fields, stored) });
  const { go, going } = useGo();
  const replace = useReplaceCredential(id);
  return (
    <Form
      form={form}
      className="max-w-130"
      onSubmit={async (body) => {
        await replace.mutateAsync(body);
        toast.success("The credentials were replaced.");
        go(back);
      }}
    >
      {fields.map(({ name, label, help, placeholder, secret }) => {
        const shared = {
          control: form.control,
          name: `values.${name}` as const,
          label,
          description: help,
          placeholder,
        };
        return secret ? (
          <SecretField key={name} {...shared} stored={storedSecrets.includes(name)} />
        ) : (
          <TextField key={name} {...shared} autoComplete="off" spellCheck={false} />
        );
      })}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={going}>Replace credentials</SubmitButton>
        <ButtonLink href={back} variant="ghost">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
