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
  const { control, watch } = useFormContext<DestinationFields>();
  const { id, credential, place, values } = destination;
  const fields = askedFields(type.fields, credential.id);
  const check = useCheck({ type: type.id, destinationId: id }, fields);
  const entered = watch("values");
  // Where the stored value is an ID, people know the place by another name.
  const placeOf = (name: string) =>
    name === fields[0]?.name && entered[name] === values[name] && place !== values[name]
      ? `This is ${place}.`
      : undefined;
  return (
    <>
      <TextField control={control} name="name" label="Display Name" autoComplete="off" />
      <ValueFields fields={fields} check={check} known={placeOf} />
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
