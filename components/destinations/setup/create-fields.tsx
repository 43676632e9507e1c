"use client";

import { useFormContext, useWatch } from "react-hook-form";

import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { DestinationCredentialDto } from "@/lib/destinations/credential-contract";

import { destinationPaths } from "../destination-paths";
import { AppChoice } from "../form/app-choice";
import { CheckNotes } from "../form/check-notes";
import { askedFields, type DestinationFields } from "../form/destination-fields";
import { FilterFields } from "../form/filter-fields";
import { useCheck } from "../form/use-check";
import { ValueFields } from "../form/value-fields";

type Props = {
  type: DestinationTypeDto;
  credentials: readonly DestinationCredentialDto[];
  /** True when secrets were typed before a reload. */
  hadSecrets: boolean;
  leaving: boolean;
};

/** The form's fields from top to bottom. */
export function CreateFields({ type, credentials, hadSecrets, leaving }: Props) {
  const { control } = useFormContext<DestinationFields>();
  const [credentialId, values] = useWatch({ control, name: ["credentialId", "values"] });
  const fields = askedFields(type.fields, credentialId);
  const check = useCheck({ type: type.id, ...(credentialId ? { credentialId } : {}) }, fields);
  const secretsGone =
    hadSecrets &&
    fields.some(({ secret }) => secret) &&
    fields.every(({ name, secret }) => !secret || !values[name]);
  return (
    <>
      <TextField
        control={control}
        name="name"
        label="Display Name"
        autoComplete="off"
        description="How the console calls it, for example the team that reads it."
      />
      {credentials.length > 0 ? <AppChoice type={type} credentials={credentials} /> : null}
      {secretsGone ? (
        <Callout tone="info" title="Secrets have to be entered once more">
          Everything else that you typed is still here. Secrets are not kept in the browser, so that
          nobody can find them there.
        </Callout>
      ) : null}
      <ValueFields fields={fields} check={check} />
      <FilterFields onLeave={check.leave} />
      <CheckNotes
        check={check}
        remedy={
          credentialId ? (
            <TextLink href={destinationPaths.credentials(credentialId)}>
              Replace the app's credentials
            </TextLink>
          ) : null
        }
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={leaving}>Add Destination</SubmitButton>
        <ButtonLink
          href={
            type.guide && !credentialId ? destinationPaths.guide(type.id) : destinationPaths.choose
          }
          variant="ghost"
        >
          Back
        </ButtonLink>
        {check.pending ? <span className="self-center text-sm text-muted">Checking…</span> : null}
      </div>
    </>
  );
}
