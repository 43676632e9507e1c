"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";

import { Form } from "@/components/form/form";
import { useZodForm } from "@/components/form/use-zod-form";
import { toast } from "@/components/ui/toast";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { DestinationDto } from "@/lib/destinations/contract";
import type { UpdateDestinationInput } from "@/lib/destinations/input-contract";
import { destinationApi } from "@/lib/destinations/queries";

import { askedFields, type DestinationFields, valuesOf } from "../form/destination-fields";
import { useDestinationChange } from "../use-destination-change";
import { EditFields } from "./edit-fields";

type Props = { destination: DestinationDto; type: DestinationTypeDto };

function toFields(destination: DestinationDto, type: DestinationTypeDto): DestinationFields {
  const { name, values, severities, alertTypes, logTypes, timeZone, threadNotes } = destination;
  const credentialId = destination.credential.id;
  return {
    name,
    credentialId,
    values: valuesOf(askedFields(type.fields, credentialId), values),
    severities,
    alertTypes,
    logTypes,
    timeZone,
    threadNotes,
  };
}

/** Name, place, filters and time zone; what others change meanwhile does not disturb what is being typed. */
export function EditForm({ destination, type }: Props) {
  const { id } = destination;
  const router = useRouter();
  const load = useCallback(
    () =>
      import("../form/destination-schema").then((module) => module.destinationForm(type.fields)),
    [type.fields],
  );
  const form = useZodForm<DestinationFields, DestinationFields>(load, toFields(destination, type));
  const change = useDestinationChange((body: UpdateDestinationInput) =>
    destinationApi.update(id, body),
  );
  return (
    <Form
      form={form}
      label="Settings"
      className="max-w-130"
      onSubmit={async ({
        name,
        values,
        severities,
        alertTypes,
        logTypes,
        timeZone,
        threadNotes,
      }) => {
        const filters = { severities, alertTypes, logTypes };
        const saved = await change.mutateAsync({ name, values, ...filters, timeZone, threadNotes });
        form.reset(toFields(saved, type));
        toast.success("Saved.");
        // The page's title has the name.
        if (saved.name !== destination.name) router.refresh();
      }}
    >
      <EditFields destination={destination} type={type} />
    </Form>
  );
}
