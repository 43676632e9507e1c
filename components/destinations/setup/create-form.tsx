"use client";

import { useCallback, useEffect, useState } from "react";
import { useWatch } from "react-hook-form";

import { Form } from "@/components/form/form";
import { useZodForm } from "@/components/form/use-zod-form";
import { useGo } from "@/components/ui/use-go";
import { usePreferences } from "@/components/theme/preferences-provider";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import { destinationApi } from "@/lib/destinations/queries";
import { alertTypes } from "@/lib/kernel/alert-terms";

import { destinationPaths } from "../destination-paths";
import {
  clearDestinationDraft,
  readDestinationDraft,
  writeDestinationDraft,
} from "../form/destination-draft";
import { askedFields, type DestinationFields, valuesOf } from "../form/destination-fields";
import { useSharedCredentials } from "../use-destination";
import { useDestinationChange } from "../use-destination-change";
import { CreateFields } from "./create-fields";

type Props = { type: DestinationTypeDto; anotherApp: boolean };

/** What a new destination begins with, or what was typed in this tab before a reload. */
function useBeginning({ type, anotherApp }: Props) {
  const credentials = useSharedCredentials(type);
  const { zone } = usePreferences();
  // Read once: what is typed from now on is written over it.
  const [beginning] = useState(() => {
    const first = credentials[0]?.id ?? "";
    const { fields, hadSecrets } = readDestinationDraft(type.id, type.fields, {
      name: "",
      credentialId: first,
      values: {},
      severities: ["MEDIUM", "HIGH", "CRITICAL"],
      alertTypes: [...alertTypes],
      logTypes: [],
      timeZone: zone,
      threadNotes: true,
    });
    const there = ["", ...credentials.map(({ id }) => id)].includes(fields.credentialId);
    // An app that is gone meanwhile is not chosen any more.
    const credentialId = anotherApp ? "" : there ? fields.credentialId : first;
    return { fields: { ...fields, credentialId }, hadSecrets };
  });
  return { ...beginning, credentials };
}

export function CreateForm({ type, anotherApp }: Props) {
  const beginning = useBeginning({ type, anotherApp });
  const load = useCallback(
    () =>
      import("../form/destination-schema").then((module) => module.destinationForm(type.fields)),
    [type.fields],
  );
  const form = useZodForm<DestinationFields, DestinationFields>(load, beginning.fields);
  const draft = useWatch({ control: form.control });
  const [created, setCreated] = useState(false);
  const { goInstead } = useGo();
  const create = useDestinationChange(destinationApi.create);

  useEffect(() => {
    if (!created) writeDestinationDraft(type.id, type.fields, draft, beginning.hadSecrets);
  }, [type, draft, created, beginning.hadSecrets]);

  return (
    <Form
      form={form}
      onSubmit={async ({ name, credentialId, values, ...fields }) => {
        const { severities, alertTypes: kinds, logTypes, timeZone } = fields;
        const destination = await create.mutateAsync({
          type: type.id,
          name,
          values: valuesOf(askedFields(type.fields, credentialId), values),
          severities,
          alertTypes: kinds,
          logTypes,
          timeZone,
          ...(credentialId ? { credentialId } : {}),
        });
        // From here on it exists: a second press, or going back, must not make another one.
        setCreated(true);
        clearDestinationDraft(type.id);
        goInstead(destinationPaths.finish(destination.id));
      }}
    >
      <CreateFields
        type={type}
        credentials={beginning.credentials}
        hadSecrets={beginning.hadSecrets}
        leaving={created}
      />
    </Form>
  );
}
