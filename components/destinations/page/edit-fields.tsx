"use client";

import { useFormContext } from "react-hook-form";

import { SubmitButton } from "@/components/form/submit-button";
import { SwitchField } from "@/components/form/switch-field";
import { TextField } from "@/components/form/text-field";
import { TextLink } from "@/components/ui/text-link";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { DestinationDto } from "@/lib/destinations/contract";

import { destinationPaths } from "../destination-paths";
import { CheckNotes } from "../form/check-notes";
import { askedFields, type DestinationFields } from "../form/destination-fields";
import { FilterFields } from "../form/filter-fields";
import { useCheck } from "../form/use-check";
import { ValueFields } from "../form/value-fields";

type Props = { destination: DestinationDto; type: DestinationTypeDto };

export function EditFields({ destination, type }: Props) {
  const { control } = useFormContext<DestinationFields>();
  const { id, credential } = destination;
  const fields = askedFields(type.fields, credential.id);
  const check = useCheck({ type: type.id, destinationId: id }, fields);
  return (
    <>
      <TextField control={control} name="name" label="Display Name" autoComplete="off" />
      <ValueFields fields={fields} check={check} />
      <FilterFields onLeave={check.leave} />
      {type.threads ? (
        <SwitchField
          control={control}
          name="threadNotes"
          label="Thread notes"
          description="The thread of an alert's message tells what happens to the alert."
        />
      ) : null}
      <CheckNotes
        check={check}
        remedy={
          <TextLink href={destinationPaths.credentials(credential.id)}>
            Replace the app's credentials
          </TextLink>
        }
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Save</SubmitButton>
        {check.pending ? <span className="self-center text-sm text-muted">Checking…</span> : null}
      </div>
    </>
  );
}
